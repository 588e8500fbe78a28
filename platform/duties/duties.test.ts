import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSampleTown, type Town } from '../identity/testing/town.ts';
import { dutiesApp } from './app.ts';
import { dutyGuards, dutyHandlers } from './index.ts';
import type { DutyVersion, PublishedDuty } from './queries/duty-list.contract.ts';
import { dutyItem } from './resources/duty-item.resource.ts';

let town: Town;
beforeAll(async () => {
  town = await openSampleTown({
    name: 'duties',
    apps: [dutiesApp],
    handlers: dutyHandlers,
    appRoles: { unitClerk: ['dutyKeeper'], unitAdmin: ['dutyKeeper', 'dutyPublisher'] },
  });
});
afterAll(() => town?.close());

const TEXTS = {
  title: '公务用车编制核定',
  kind: 'approval',
  basis: '《党政机关公务用车管理办法》第五条',
  duties: '受理、审查、决定',
  accountability: '超过时限的追究责任',
} as const;

async function draft(code: string, login = 'clerk', more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { rows } = await town.store.run(await town.actor(login), (tx) =>
    tx.create(dutyItem, [{ ...TEXTS, code, body: town.id('finance'), change: 'added', ...more }]),
  );
  return rows[0]?.id ?? '';
}
const act = async (login: string, verb: string, id: string, input: Readonly<Record<string, unknown>> = {}) =>
  town.act(await town.actor(login), `dutyItem.${verb}`, input, id);
async function published(code: string): Promise<string> {
  const id = await draft(code);
  await act('clerk', 'propose', id);
  await act('unit-admin', 'publish', id);
  return id;
}
async function listed(words: string): Promise<readonly PublishedDuty[]> {
  const answer = await town.ask(await town.actor('seconded'), 'duties.list', { words });
  return (answer as { duties: PublishedDuty[] }).duties;
}
async function versions(duty: string): Promise<readonly DutyVersion[]> {
  const answer = await town.ask(await town.actor('seconded'), 'duties.versions', { duty });
  return (answer as { versions: DutyVersion[] }).versions;
}

test('nobody reads a draft in the list; once somebody else has published it everybody does', async () => {
  const id = await draft('A-1');
  await act('clerk', 'propose', id);
  expect(await listed('A-1')).toEqual([]);
  await expect(versions(id)).rejects.toMatchObject({ code: 'DUTY_UNKNOWN', status: 404 });
  await act('unit-admin', 'publish', id);
  expect(await listed('A-1')).toMatchObject([{ id, title: TEXTS.title, bodyName: expect.any(String) }]);
});

test('who proposed it does not publish it, and who only keeps the list cannot publish at all', async () => {
  const id = await draft('A-2', 'unit-admin');
  await act('unit-admin', 'propose', id);
  await expect(act('unit-admin', 'publish', id)).rejects.toMatchObject({ code: 'DUTY_SAME_PERSON' });
  await expect(act('clerk', 'publish', id)).rejects.toMatchObject({ status: 403 });
  await act('unit-admin', 'sendBack', id);
  await act('clerk', 'propose', id);
  await act('unit-admin', 'publish', id);
  expect(await listed('A-2')).toHaveLength(1);
});

test('an adjustment takes the place of the version before, which stays readable with what differs', async () => {
  const id = await published('A-3');
  const { id: next } = (await act('clerk', 'adjust', id, { change: 'changed', why: '依据新修订的办法' })) as {
    id: string;
  };
  const clerk = await town.actor('clerk');
  const { rev } = await town.store.as(clerk).get(dutyItem, next);
  await town.store.run(clerk, (tx) =>
    tx.update(dutyItem, [{ id: next, rev, set: { duties: '受理、审查、决定、送达' } }]),
  );
  expect((await versions(id)).map((one) => one.id)).toEqual([id]);
  await act('clerk', 'propose', next);
  await act('unit-admin', 'publish', next);
  expect(await listed('A-3')).toMatchObject([{ id: next }]);
  expect(await versions(id)).toMatchObject([
    { id: next, inForce: true, differs: ['duties'], why: '依据新修订的办法' },
    { id, inForce: false, facts: { duties: TEXTS.duties } },
  ]);
});

test('a cancelled duty leaves the list and keeps its history', async () => {
  const id = await published('A-4');
  const { id: next } = (await act('clerk', 'adjust', id, { change: 'cancelled', why: '法规废止' })) as { id: string };
  await act('clerk', 'propose', next);
  await act('unit-admin', 'publish', next);
  expect(await listed('A-4')).toEqual([]);
  expect(await versions(next)).toMatchObject([{ change: 'cancelled', inForce: false }, { inForce: false }]);
});

test('a code stands once a unit; a change without a version before is refused, and so is a code too long', async () => {
  await published('A-5');
  const twice = await draft('A-5');
  await expect(act('clerk', 'propose', twice)).rejects.toMatchObject({ code: 'DUTY_CODE_TAKEN' });
  const strange = await draft('A-6', 'clerk', { change: 'changed', why: '无' });
  await expect(act('clerk', 'propose', strange)).rejects.toMatchObject({ code: 'DUTY_NOT_ADJUSTING' });
  await expect(draft('x'.repeat(41))).rejects.toMatchObject({ code: 'INVALID' });
});

test('nobody keeps the list of another unit', async () => {
  await expect(draft('A-7', 'seconded')).rejects.toMatchObject({ status: 422 });
  const id = await published('A-8');
  await expect(act('two-boards', 'adjust', id, { change: 'cancelled', why: '不' })).rejects.toMatchObject({
    status: 404,
  });
});

test.each(['update', 'void', 'submit'] as const)(
  '%s in the generic way leaves a proposed version alone',
  async (verb) => {
    const asked = async (state: string) =>
      town.store.run(await town.actor('clerk'), async (tx) =>
        dutyGuards().dutyItem?.(tx, { verb, rows: [{ id: '1', before: { state }, after: { state } }] }),
      );
    await expect(asked('proposed')).rejects.toMatchObject({ code: 'DUTY_FROZEN' });
    if (verb !== 'submit') await asked('draft');
  },
);
