import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineResource, ref, text } from '#standards/language';
import { sampleOrder, samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { rawRow, trailOf } from './testing/tables.ts';

/** A document of which only one may hold a slot at a time. */
const booking = defineResource({
  id: 't_booking',
  name: 'tBooking',
  title: '预订单',
  kind: 'document',
  owner: { ref: 'unit' },
  label: 'slot',
  catalogue: { theme: '测试', share: 'none', cycle: 'asNeeded' },
  fields: {
    slot: text('时段', { id: 'slot', grade: 1, required: true, uniqueAmong: 'live' }),
    unit: ref('单位', { id: 'unit', to: 'unit', grade: 1, required: true }),
  },
});

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld(booking);
});
afterAll(() => world.close());

const clerk = () => world.clerk('王东', 'eastOffice');
const input = () => ({ title: '会议', unit: world.id.eastOffice, purpose: 'office' as const });
const draft = async () => (await world.store.run(clerk(), (tx) => tx.create(sampleOrder, [input()]))).rows[0]!.id;
const submit = (id: string, rev: number) => world.store.run(clerk(), (tx) => tx.submit(sampleOrder, [{ id, rev }]));
const order = (id: string) => rawRow(world.store, 'smp_order', id);

test('a document is drafted, submitted, then frozen; a void keeps its number', async () => {
  const { store } = world;
  const id = await draft();
  const { no } = await order(id);
  expect(await order(id)).toMatchObject({ doc_state: 'draft', no: expect.stringMatching(/^YL2026-\d{4}$/) });
  await store.run(clerk(), (tx) => tx.update(sampleOrder, [{ id, rev: 1, set: { title: '培训' } }]));
  expect(await submit(id, 2)).toMatchObject({ rows: [{ id, rev: 3 }] });
  expect(await order(id)).toMatchObject({ doc_state: 'submitted' });
  const change = store.run(clerk(), (tx) => tx.update(sampleOrder, [{ id, rev: 3, set: { title: '考察' } }]));
  await expect(change).rejects.toMatchObject({ code: 'FROZEN', status: 409 });
  await expect(submit(id, 3)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await store.run(clerk(), (tx) => tx.void(sampleOrder, [{ id, rev: 3 }]));
  expect(await order(id)).toMatchObject({ doc_state: 'voided', no, title: '培训' });
  expect((await trailOf(store, id)).map(({ verb }) => verb)).toEqual(['create', 'update', 'submit', 'void']);
});

test('a correction is a new draft, which takes the place of the old document when it is submitted', async () => {
  const { store } = world;
  const old = await draft();
  await submit(old, 1);
  const { rows } = await store.run(clerk(), (tx) => tx.replace(sampleOrder, old));
  const id = rows[0]!.id;
  expect(await order(id)).toMatchObject({ doc_state: 'draft', replaces: old, title: '会议' });
  expect((await order(id)).no).not.toBe((await order(old)).no);
  expect(await order(old)).toMatchObject({ doc_state: 'submitted' });
  await submit(id, 1);
  expect(await order(old)).toMatchObject({ doc_state: 'voided', voided_at: expect.any(String) });
  expect((await trailOf(store, old)).at(-1)).toMatchObject({ verb: 'replaced', actor: '王东' });
});

test('only a submitted document is replaced, and by one draft at a time', async () => {
  const { store } = world;
  const id = await draft();
  const replace = () => store.run(clerk(), (tx) => tx.replace(sampleOrder, id));
  await expect(replace()).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await submit(id, 1);
  await replace();
  await expect(replace()).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  const far = store.run(world.clerk('李西', 'westOffice'), (tx) => tx.replace(sampleOrder, id));
  await expect(far).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a ledger row is neither submitted nor replaced', async () => {
  const { store, service } = world;
  const made = await store.run(service, (tx) => tx.create(samplePerson, [{ name: '甲', unit: world.id.eastOffice }]));
  const row = made.rows[0]!;
  await expect(store.run(service, (tx) => tx.submit(samplePerson, [row]))).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
  await expect(store.run(service, (tx) => tx.replace(samplePerson, row.id))).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
});

test('numbers have no gaps, whatever fails and however many draft at once', async () => {
  const { store } = world;
  const numbers = async () =>
    (await store.system.selectFrom('smp_order').select('no').execute()).map(({ no }) => Number(String(no).slice(-4)));
  const failing = store.run(clerk(), async (tx) => {
    await tx.create(sampleOrder, [input(), input()]);
    throw new Error('afterwards');
  });
  await expect(failing).rejects.toThrow('afterwards');
  await Promise.all(Array.from({ length: 6 }, () => draft()));
  const given = (await numbers()).sort((a, b) => a - b);
  expect(given).toEqual(given.map((_, i) => i + 1));
});

test('drafts claim nothing; of two with the same value the second submission is refused, and a replacement keeps it', async () => {
  const { store, service, id } = world;
  const drafts = await store.run(service, (tx) =>
    tx.create(
      booking,
      [1, 2].map(() => ({ slot: '上午', unit: id.eastOffice })),
    ),
  );
  const [first, second] = drafts.rows;
  await store.run(service, (tx) => tx.submit(booking, [first!]));
  const twice = store.run(service, (tx) => tx.submit(booking, [second!]));
  await expect(twice).rejects.toMatchObject({ code: 'TAKEN', rows: [{ row: 0, path: 'slot' }] });
  const again = await store.run(service, (tx) => tx.replace(booking, first!.id));
  await store.run(service, (tx) => tx.submit(booking, again.rows));
  expect(await rawRow(store, 't_booking', first!.id)).toMatchObject({ doc_state: 'voided' });
  expect(await rawRow(store, 't_booking', again.rows[0]!.id)).toMatchObject({ doc_state: 'submitted', slot: '上午' });
});
