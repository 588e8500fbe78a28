import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineContract, int, text } from '#standards/language';
import { department } from '#standards/resources';
import { vehicle } from '../../apps/vehicles/resources/index.ts';
import { openSampleTown, type Town } from '../identity/testing/town.ts';
import { defineHandler, defineQuery, type Handler, handlersOf, runContract, runQuery } from './index.ts';

const rename = defineContract<{ readonly name: string }>()({
  type: 'verb',
  on: 'department',
  name: 'relabel',
  title: '改名',
  permission: 'department.update',
  input: { name: text('名称', { id: 'name', required: true, max: 20 }) },
  event: 'department.relabelled',
});
const park = defineContract()({
  type: 'verb',
  on: 'vehicle',
  name: 'unpark',
  title: '启封',
  permission: 'vehicle.update',
  when: ['parked'],
  input: {},
});
const secret = defineContract<{ readonly token: string }>()({
  type: 'command',
  on: 'identity',
  name: 'whisper',
  title: '耳语',
  permission: 'signedIn',
  input: {},
});
const howMany = defineContract<number>()({
  type: 'query',
  on: 'identity',
  name: 'howMany',
  title: '多少',
  permission: 'department.read',
  input: { least: int('至少', { id: 'least', required: true, least: 0 }) },
});

let town: Town;
let runs = 0;
const handlers = handlersOf([
  defineHandler(rename, async (tx, input, { row, as }) => {
    runs++;
    await tx.update(department, [{ id: row!.id, rev: row!.rev!, set: { name: input.name } }], as);
    return { name: input.name };
  }),
  defineHandler(park, async () => undefined),
  defineHandler(secret, async () => ({ token: randomUUID() }), { secretAnswer: true }),
  defineQuery(howMany, async (reader, input) => Math.max(input.least, (await reader.count(department)).value)),
]);

beforeAll(async () => {
  town = await openSampleTown();
});
afterAll(() => town.close());

async function relabel(input: Record<string, unknown>, more: { login?: string; row?: string; command?: string } = {}) {
  const actor = await town.actor(more.login ?? 'unit-admin');
  const row = more.row ?? town.id('department finance/办公室');
  const command = more.command ? { id: more.command, name: 'relabel', body: input } : undefined;
  return runContract({ store: town.store, actor, contract: rename, handlers, input, row, command });
}

test('a verb does its work under its own name, with the reason and its event', async () => {
  expect(await relabel({ name: '综合办公室', reason: '三定方案' })).toEqual({ name: '综合办公室' });
  const trail = await town.store
    .as(await town.actor('unit-admin'))
    .history(department, town.id('department finance/办公室'));
  expect(trail[0]).toMatchObject({ verb: 'relabel', reason: '三定方案' });
  const { rows } = await sql<{ key: string }>`select key from outbox where event = 'department.relabelled'`.execute(
    town.store.system,
  );
  expect(rows).toEqual([{ key: town.id('department finance/办公室') }]);
});

test('the same command twice is done once and answered twice', async () => {
  const command = randomUUID();
  const before = runs;
  const first = await relabel({ name: '第一办公室' }, { command });
  expect(await relabel({ name: '第一办公室' }, { command })).toEqual(first);
  expect(runs).toBe(before + 1);
  await expect(relabel({ name: '第二办公室' }, { command })).rejects.toMatchObject({ code: 'COMMAND_REUSED' });
});

test('an answer that holds a secret is not kept', async () => {
  const actor = await town.actor('clerk');
  const command = { id: randomUUID(), name: 'whisper', body: {} };
  const call = () => runContract({ store: town.store, actor, contract: secret, handlers, input: {}, command });
  const [first, second] = [await call(), await call()];
  expect(first).not.toEqual(second);
  const { rows } = await sql`select from command_log where id = ${command.id}`.execute(town.store.system);
  expect(rows).toEqual([]);
});

test.each([
  ['a missing field', {}, 'INVALID'],
  ['an unknown field', { name: '好', colour: 'red' }, 'INVALID'],
  ['a value too long', { name: '长'.repeat(21) }, 'INVALID'],
  ['an outdated revision', { name: '好', rev: 99 }, 'CONFLICT'],
])('%s is refused and nothing is written', async (_, input, code) => {
  const before = runs;
  await expect(relabel(input)).rejects.toMatchObject({ code });
  expect(runs).toBe(before);
});

test('without the permission, on a row out of sight, on no row, or without a handler nothing happens', async () => {
  await expect(relabel({ name: '好' }, { login: 'clerk' })).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
  const elsewhere = town.id('department culture/办公室');
  await expect(relabel({ name: '好' }, { row: elsewhere })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(relabel({ name: '好' }, { row: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const actor = await town.actor('unit-admin');
  const nobody = () =>
    runContract({
      store: town.store,
      actor,
      contract: rename,
      handlers: handlersOf(),
      input: { name: '好' },
      row: elsewhere,
    });
  expect(nobody).toThrow(/no handler/);
});

test('a verb is refused in a state in which it is not offered', async () => {
  const actor = await town.actor('clerk');
  const row = town.id('vehicle finance');
  const call = () => runContract({ store: town.store, actor, contract: park, handlers, input: {}, row });
  await expect(call()).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await town.store.run(actor, (tx) => tx.update(vehicle, [{ id: row, rev: 1, set: { status: 'parked' } }]));
  await expect(call()).resolves.toBeNull();
});

test('a query answers within the scope of who asks, and judges its input', async () => {
  const ask = async (login: string, input: Record<string, unknown>) =>
    runQuery({ store: town.store, actor: await town.actor(login), contract: howMany, handlers, input });
  expect(await ask('unit-admin', { least: 0 })).toBe(2);
  await expect(ask('unit-admin', { least: -1 })).rejects.toMatchObject({ code: 'INVALID' });
  await expect(ask('ended', { least: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('two handlers for one contract, and a query bound as a change, are faults of the program', () => {
  const one: Handler = defineHandler(park, async () => undefined);
  expect(() => handlersOf([one], [one])).toThrow(/two handlers/);
  expect(() => defineHandler(howMany, async () => 0)).toThrow(/is a query/);
  expect(() => defineQuery(park, async () => undefined)).toThrow(/is not a query/);
});
