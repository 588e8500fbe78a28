import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssigneeRule, CaseState, Command, ProcessDefinition } from '#standards/process';
import { stepResolving } from '../kernel/step-resolving.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { answerNeeds } from './answer-needs.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town?.close());

const voting = (who: readonly AssigneeRule[], percent: number): ProcessDefinition => ({
  key: 'vote',
  title: '票决',
  version: 1,
  nodes: [{ type: 'task', id: 'vote', title: '票决', who, group: { rule: 'ratio', percent } }],
});

/** Takes steps of a vote in the finance bureau, where people are found by the organisation. */
function votes(definition: ProcessDefinition) {
  const around = {
    applicant: town.id('person clerk'),
    assignment: town.id('assignment clerk/1'),
    unit: town.id('finance'),
    form: {},
    day: '2026-11-23',
  };
  const world = { form: {}, rules: { today: around.day, fields: {}, lookup: () => undefined } };
  return async (state: CaseState | null, command: Command) => {
    const ask = (needs: Parameters<typeof answerNeeds>[1]) => answerNeeds(town.store, needs, around, new Map());
    const result = await stepResolving(definition, state, command, world, ask);
    if (result.outcome !== 'done') throw new Error(`${result.outcome} ${JSON.stringify(result)}`);
    return result.state;
  };
}

const HEAD = { by: 'unitHead', in: { at: 'applicantUnit' } } as const;
const DESK = { by: 'role', role: 'requestDesk', in: { at: 'applicantUnit' } } as const;

async function begun(who: readonly AssigneeRule[], percent: number) {
  const step = votes(voting(who, percent));
  const applicant = town.id('person clerk');
  const state = await step(null, { kind: 'start', by: applicant, applicant });
  const tasks = state.tokens.flatMap((token) => token.tasks);
  const taskOf = (login: string) => tasks.find((task) => task.who === town.id(`person ${login}`))?.id ?? 0;
  const say = (kind: 'approve' | 'deny', login: string) =>
    step(state, { kind, by: town.id(`person ${login}`), task: taskOf(login), opinion: '如签' });
  return { tasks, say };
}

test('a rule gives the people that it finds their votes, and the vote goes by them', async () => {
  const { tasks, say } = await begun([{ ...HEAD, weight: 3 }, DESK], 60);
  expect(tasks.map(({ weight }) => weight ?? 1)).toEqual([3, 1]);
  expect(await say('approve', 'acting-head')).toMatchObject({ status: 'ended', result: 'approved' });
  expect(await say('deny', 'acting-head')).toMatchObject({ status: 'ended', result: 'denied' });
  expect(await say('deny', 'unit-admin'), 'one vote of four decides nothing').toMatchObject({ status: 'running' });
});

test('without weights everybody has one vote', async () => {
  const { say } = await begun([HEAD, DESK], 60);
  expect(await say('approve', 'acting-head')).toMatchObject({ status: 'running' });
});

test('named people may have votes of their own; who is found twice has those of the first rule', async () => {
  const person = town.id('person unit-admin');
  const { tasks } = await begun([{ by: 'people', people: [person], weight: 5 }, DESK, { ...HEAD, weight: 2 }], 60);
  expect(tasks.map(({ weight }) => weight ?? 1)).toEqual([5, 2]);
});
