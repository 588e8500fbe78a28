import { loadavg } from 'node:os';
import type { CaseState, Command, Found, ProcessDefinition, ProcessNode, World } from '#standards/process';
import { forecast } from '../../platform/process/kernel/forecast.ts';
import { step } from '../../platform/process/kernel/step.ts';
import { processPicture } from '../../platform/process/picture/process-picture.ts';
import { type Figure, median, printFigures } from '../ground/figures.ts';

/**
 * The approval kernel alone, by CPU time of this process. A cold step is what a request does: the state out of its JSON text, the step with
 * its questions for people answered, the new state into JSON text.
 */
const ROUNDS = 9;
const CASES = 400;

const person = (n: number) => `0197a1b2-0000-7000-8000-00000000000${n}`;
const task = (id: string, ...people: number[]): ProcessNode => ({
  type: 'task',
  id,
  title: `环节${id}`,
  who: [{ by: 'people', people: people.map(person) }],
  group: { rule: 'all' },
  limit: { amount: 3, unit: 'workday' },
});
const definition: ProcessDefinition = {
  key: 'bench',
  title: '七步审批',
  version: 1,
  nodes: [
    task('accept', 1),
    task('review', 2),
    {
      type: 'if',
      id: 'size',
      title: '金额',
      branches: [{ title: '大额', when: { op: 'value', value: true }, nodes: [] }],
      otherwise: { title: '小额', nodes: [] },
    },
    {
      type: 'par',
      id: 'sign',
      title: '会签',
      branches: [3, 4, 5].map((n) => ({ title: `${n}`, nodes: [task(`sign${n}`, n)] })),
    },
    task('chief', 6),
    task('reply', 7),
  ],
};
const bigGroup: ProcessDefinition = {
  key: 'big',
  title: '六十人会签',
  version: 1,
  nodes: [
    {
      ...task('all'),
      who: [{ by: 'people', people: Array.from({ length: 60 }, (_, n) => `member-${n}`) }],
    } as ProcessNode,
  ],
};

const ground: Omit<World, 'people'> = { form: {}, rules: { today: '2026-03-02', fields: {}, lookup: () => undefined } };
let bytes: number[] = [];

const rates = Array.from({ length: ROUNDS }, () => rate(() => playCases(definition, CASES)));
const sizes = { most: Math.max(...bytes), middle: median(bytes) };
bytes = [];
const bigRates = Array.from({ length: 3 }, () => rate(() => playCases(bigGroup, 10)));
const figures: Figure[] = [
  {
    what: 'cold steps of a case of seven tasks, JSON both ways',
    value: median(rates),
    unit: 'steps/core-s',
    bar: { atLeast: 1000 },
  },
  {
    what: 'the same among sixty countersigners',
    value: median(bigRates),
    unit: 'steps/core-s',
    bar: { atLeast: 1000 },
  },
  { what: 'state between steps, middle', value: sizes.middle, unit: 'bytes' },
  { what: 'state between steps, largest', value: sizes.most, unit: 'bytes' },
  {
    what: 'forecast before submission, people known',
    value: rate(() => repeat(500, forecastOnce)),
    unit: 'forecasts/core-s',
  },
  {
    what: 'progress picture',
    value: rate(() => repeat(500, () => processPicture(definition, 'wide', {}))),
    unit: 'pictures/core-s',
  },
];
printFigures(`approval kernel, load ${loadavg()[0]!.toFixed(1)}`, figures);

/** Runs cases from submission to their end; gives the number of steps. */
function playCases(of: ProcessDefinition, count: number): number {
  let steps = 0;
  for (let i = 0; i < count; i++) {
    let text = cold(of, null, { kind: 'start', by: 'applicant', applicant: 'applicant' });
    steps += 1;
    for (;;) {
      const state = JSON.parse(text) as CaseState;
      const open = state.tokens.flatMap(({ tasks }) => tasks).find(({ said }) => !said);
      if (!open?.who) break;
      text = cold(of, text, { kind: 'approve', task: open.id, by: open.who, opinion: '同意' });
      steps += 1;
    }
  }
  return steps;
}

function cold(of: ProcessDefinition, text: string | null, command: Command): string {
  const people = new Map<string, readonly Found[]>();
  for (;;) {
    const state = text === null ? null : (JSON.parse(text) as CaseState);
    const result = step(of, state, command, { ...ground, people });
    if (result.outcome === 'refused') throw new Error(result.code);
    if (result.outcome === 'done') {
      const after = JSON.stringify(result.state);
      bytes.push(after.length);
      return after;
    }
    for (const { key, rules } of result.needs) {
      people.set(
        key,
        rules.flatMap((rule) => (rule.by === 'people' ? rule.people.map((who) => ({ who })) : [])),
      );
    }
  }
}

function forecastOnce(): void {
  const people = new Map<string, readonly Found[]>();
  for (;;) {
    const { needs } = forecast(definition, null, 'applicant', { ...ground, people });
    if (needs.length === 0) return;
    for (const { key } of needs) people.set(key, [{ who: 'somebody' }]);
  }
}

function repeat(times: number, work: () => unknown): number {
  for (let i = 0; i < times; i++) work();
  return times;
}

/** Pieces of work a second of CPU time. */
function rate(work: () => number): number {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  return (done * 1_000_000) / (user + system);
}
