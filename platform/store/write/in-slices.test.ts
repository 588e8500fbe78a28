import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Writer } from '#platform/store';
import { sampleOrder, samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { countRows, events, trailOf } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const clerk = () => world.clerk('王东', 'eastOffice');
const people = (count: number, mark: string) =>
  Array.from({ length: count }, (_, n) => ({
    name: `人${n}`,
    unit: world.id.eastOffice,
    badge: `${mark}-${n}` as string | null,
  }));
const create = (inputs: ReturnType<typeof people>) => world.store.run(clerk(), (tx) => tx.create(samplePerson, inputs));
const kept = async () => ({
  rows: await countRows(world.store, 'smp_person'),
  entries: await countRows(world.store, 'audit_entry'),
  events: (await events(world.store)).length,
});

test('many rows are written in their order, each with its entry, all of them told', async () => {
  const before = await kept();
  const { rows } = await create(people(1201, 'O'));
  expect(await kept()).toEqual({ rows: before.rows + 1201, entries: before.entries + 1201, events: before.events + 3 });
  expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
  expect((await trailOf(world.store, rows[1200]!.id))[0]!.changes).toMatchObject({ $made: { badge: 'O-1200' } });
});

test('problems in several slices are all named, and nothing is written', async () => {
  const before = await kept();
  const inputs = people(1300, 'P');
  inputs[3] = { ...inputs[3]!, name: '' };
  inputs[1100] = { ...inputs[1100]!, unit: world.id.westOffice };
  inputs[1299] = { ...inputs[1299]!, badge: 'P-0' };
  await expect(create(inputs)).rejects.toMatchObject({
    code: 'INVALID',
    rows: [
      { row: 3, path: 'name', code: 'REQUIRED' },
      { row: 1100, code: 'OUT_OF_SCOPE' },
      { row: 1299, path: 'badge', code: 'TAKEN' },
    ],
  });
  expect(await kept()).toEqual(before);
});

test('a value that a written slice has is named by its row', async () => {
  const inputs = people(1100, 'Q');
  inputs[1050] = { ...inputs[1050]!, badge: 'Q-7' };
  await expect(create(inputs)).rejects.toMatchObject({ code: 'TAKEN', rows: [{ row: 1050, path: 'badge' }] });
});

test('who swallows the refusal of a large write keeps what came before it and nothing of it', async () => {
  const before = await kept();
  const inputs = people(1100, 'R');
  inputs[1050] = { ...inputs[1050]!, name: '' };
  const codes = await world.store.run(clerk(), async (tx: Writer) => {
    await tx.create(samplePerson, people(1, 'R-before'));
    const refused = await tx.create(samplePerson, inputs).catch((error: unknown) => (error as { code: string }).code);
    return [refused];
  });
  expect(codes).toEqual(['INVALID']);
  expect((await kept()).rows).toBe(before.rows + 1);
});

test('without the permission a large write is refused', async () => {
  const reader = world.clerk('只读', 'eastOffice', { permissions: 'samplePerson.read' });
  const refused = world.store.run(reader, (tx) => tx.create(samplePerson, people(1100, 'S')));
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('numbers have no gap, neither within a large write nor after a refused one', async () => {
  const order = (title: string) => ({ title, unit: world.id.eastOffice, purpose: 'office' as const });
  const orders = Array.from({ length: 1001 }, () => order('会议'));
  const refused = world.store.run(clerk(), (tx) => tx.create(sampleOrder, [...orders, order('')]));
  await expect(refused).rejects.toMatchObject({ rows: [{ row: 1001, path: 'title' }] });
  await world.store.run(clerk(), (tx) => tx.create(sampleOrder, orders));
  const rows = await world.store.system.selectFrom('smp_order').select('no').orderBy('id').execute();
  expect(rows.map(({ no }) => no)).toEqual(orders.map((_, n) => `YL2026-${String(n + 1).padStart(4, '0')}`));
});

test('many rows are changed at once, rows in which nothing differs rest; one that is stale refuses all', async () => {
  const { rows } = await create(people(1200, 'T'));
  const patches = rows.map(({ id, rev }, n) => ({ id, rev, set: { name: n % 2 === 0 ? '新名' : `人${n}` } }));
  const done = await world.store.run(clerk(), (tx) => tx.update(samplePerson, patches));
  expect(done.rows).toEqual(rows.map(({ id }, n) => ({ id, rev: n % 2 === 0 ? 2 : 1 })));
  const again = done.rows.map(({ id, rev }, n) => ({ id, rev: n === 1150 ? rev + 1 : rev, set: { name: '再改' } }));
  const stale = world.store.run(clerk(), (tx) => tx.update(samplePerson, again));
  await expect(stale).rejects.toMatchObject({ code: 'CONFLICT', rows: [{ row: 1150 }] });
  const bad = done.rows.map(({ id, rev }, n) => ({ id, rev, set: n > 1100 ? { phone: '12' } : { name: '再改' } }));
  const refused = world.store.run(clerk(), (tx) => tx.update(samplePerson, bad));
  await expect(refused).rejects.toMatchObject({ code: 'INVALID' });
  expect(await trailOf(world.store, rows[0]!.id)).toHaveLength(2);
});
