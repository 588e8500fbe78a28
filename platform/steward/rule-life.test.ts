import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { chooseRow, type DatedRow } from '#standards/language';
import { signingAuthority } from '#standards/quotas';
import { openSampleTown, type Town } from '../identity/testing/town.ts';
import { stewardApp } from './app.ts';
import { stewardHandlers } from './handlers.ts';
import { ruleChange } from './resources/rule-change.resource.ts';
import { stewardSystem } from './system.ts';

let town: Town;
let county: Actor;
let second: Actor;
let province: Actor;
beforeAll(async () => {
  town = await openSampleTown({
    name: 'steward',
    apps: [stewardApp],
    system: stewardSystem,
    handlers: stewardHandlers,
    appRoles: { businessOfficer: ['ruleSteward', 'rulePublisher'], unitClerk: [] },
  });
  county = await town.actor('county');
  second = await town.actor('two-posts', 2);
  province = await town.actor('province');
});
afterAll(() => town.close());

const row = {
  table: 'signingAuthority',
  from: '2026-01-01',
  source: '东县签批规程 第三条',
  evidence: 'V',
  reason: '按本县规程调整',
  cells: [
    { name: 'item', value: 'assetDisposal' },
    { name: 'band', value: 'a' },
    { name: 'upTo', value: '100000' },
    { name: 'signer', value: 'deputy' },
  ],
};
const draft = async (actor: Actor, more: object = {}) =>
  (await town.act(actor, 'steward.draftRule', {
    ...row,
    row: 'sign-assetDisposal-a',
    region: town.id('region E'),
    ...more,
  })) as { change: string; row: string };
const verb = async (actor: Actor, name: string, change: string, input: object = {}) => {
  const { rev } = await town.store.as(county).get(ruleChange, change);
  return town.act(actor, `ruleChange.${name}`, { ...input, rev }, change);
};
const inForce = async (regions: readonly string[]): Promise<DatedRow | undefined> => {
  // Copies of the rows are at most a second old.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const rows = (await town.store.datedRows()).get(signingAuthority.name) ?? [];
  return chooseRow(rows, { item: 'assetDisposal', band: 'a' }, '2026-11-20', { level: 4, regions });
};
const east = ['520000', '520100', '520121'];

test('what a county drafts holds in the county alone, after somebody else has published it', async () => {
  const { change, row: id } = await draft(county);
  expect(id).toBe('sign-assetDisposal-a@520121');
  expect((await inForce(east))?.values.upTo).toBe('500000');
  await expect(verb(county, 'publish', change)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await verb(county, 'propose', change);
  await expect(verb(county, 'publish', change)).rejects.toMatchObject({ code: 'CHANGE_OWN', status: 403 });
  await verb(second, 'publish', change);
  expect(await inForce(east)).toMatchObject({ id, values: { upTo: '100000.00' }, region: '520121' });
  expect((await inForce(['520000', '520100', '520122']))?.values.upTo).toBe('500000');
  expect(await town.ask(county, 'steward.ruleDifferences', { change })).toMatchObject({
    rows: [{ row: id, before: { id: 'sign-assetDisposal-a' }, after: { id, source: '东县签批规程 第三条' } }],
  });
});

test('a change is taken back by a change of its own, and nothing that a check may cite is deleted', async () => {
  const { rows } = await town.store
    .as(county)
    .find(ruleChange, { filter: { field: 'status', op: 'eq', value: 'published' } });
  const made = (await verb(county, 'reverse', rows[0]!.id, { why: '规程撤销' })) as { change: string };
  expect((await inForce(east))?.region).toBe('520121');
  await expect(verb(county, 'publish', made.change)).rejects.toMatchObject({ code: 'CHANGE_OWN' });
  await verb(second, 'publish', made.change);
  expect((await inForce(east))?.values.upTo).toBe('500000');
  expect(await town.store.as(county).get(ruleChange, rows[0]!.id)).toMatchObject({ status: 'reversed' });
  const table = (await town.ask(county, 'steward.ruleTable', { table: 'signingAuthority' })) as {
    rows: { row: DatedRow; inForce: boolean }[];
  };
  expect(table.rows.find(({ row: one }) => one.id === 'sign-assetDisposal-a@520121')).toMatchObject({ inForce: false });
});

test('the province changes the row itself; taken back, what the program ships is in force again', async () => {
  const { change, row: id } = await draft(province, { region: town.id('region P') });
  expect(id).toBe('sign-assetDisposal-a');
  const steward = await town.store.as(province).get(ruleChange, change);
  await town.act(province, 'ruleChange.propose', { rev: steward.rev }, change);
  // Nobody but the province's own people reach a change of the whole territory.
  await expect(town.act(second, 'ruleChange.publish', { rev: steward.rev + 1 }, change)).rejects.toMatchObject({
    status: 404,
  });
});

test('a change that was overtaken is refused instead of overwriting', async () => {
  const first = await draft(county);
  const later = await draft(county);
  for (const { change } of [first, later]) await verb(county, 'propose', change);
  await verb(second, 'publish', later.change);
  await expect(verb(second, 'publish', first.change)).rejects.toMatchObject({ code: 'CHANGE_STALE' });
  expect(await town.store.as(county).get(ruleChange, first.change)).toMatchObject({ status: 'proposed' });
  await verb(county, 'withdraw', first.change);
});

test('rows are collected in a draft and dropped from it; an empty one is not proposed', async () => {
  const { change, row: id } = await draft(county, { row: undefined });
  await draft(county, { change, row: 'sign-assetDisposal-b' });
  expect(await town.store.as(county).get(ruleChange, change)).toMatchObject({ rows: 2, draftedBy: county.person });
  await verb(county, 'dropRule', change, { row: id });
  await verb(county, 'dropRule', change, { row: 'sign-assetDisposal-b@520121' });
  await expect(verb(county, 'propose', change)).rejects.toMatchObject({ code: 'CHANGE_EMPTY' });
});

test.each([
  ['a table that is none', { table: 'nothing' }, 'TABLE_UNKNOWN'],
  [
    'a column that is none',
    {
      cells: [
        { name: 'upTo', value: '1' },
        { name: 'constructor', value: 'x' },
      ],
    },
    'RULE_CELL',
  ],
  ['a value that is none', { cells: [{ name: 'upTo', value: '一百万' }] }, 'RULE_CELL'],
  ['a code that is none', { cells: [{ name: 'signer', value: 'emperor' }] }, 'RULE_CELL'],
  ['no value', { cells: [{ name: 'item', value: 'assetDisposal' }] }, 'RULE_EMPTY'],
  ['days the wrong way round', { to: '2025-12-31' }, 'RULE_DAYS'],
  ['an evidence that is none', { evidence: 'X' }, 'INVALID'],
])('%s is refused', async (_, more, code) => {
  await expect(draft(county, more)).rejects.toMatchObject({ code });
});

test('a clerk, and a steward of another place, may not draft; everybody may read', async () => {
  const clerk = await town.actor('clerk');
  await expect(draft(clerk)).rejects.toMatchObject({ status: 403 });
  await expect(draft(county, { region: town.id('region W') })).rejects.toMatchObject({ status: 403 });
  await expect(draft(county, { region: town.id('region P') })).rejects.toMatchObject({ status: 403 });
  const { tables } = (await town.ask(clerk, 'steward.ruleTables')) as {
    tables: { name: string; unverified: number }[];
  };
  expect(tables.find(({ name }) => name === 'approvalLimits')?.unverified).toBe(5);
});
