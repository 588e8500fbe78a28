import { afterAll, beforeAll, expect, test } from 'vitest';
import { region } from '#standards/resources';
import { sampleItem, sampleOrder, samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { sampleIdNumber } from './testing/samples.ts';
import { countRows, events, rawRow, trailOf } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const person = (name: string, unit: string, more: object = {}) => ({ name, unit, ...more });

test('a new row carries its values and stamps, an entry in the trail and an event', async () => {
  const { store, id, place, line } = world;
  const clerk = world.clerk('王东', 'eastOffice');
  const { rows } = await store.run(clerk, (tx) =>
    tx.create(samplePerson, [person(' 赵一 ', id.eastOffice, { badge: 'E-1', bornOn: '1990-01-01' })]),
  );
  const row = await rawRow(store, 'smp_person', rows[0]!.id);
  expect(row).toMatchObject({
    name: '赵一',
    badge: 'E-1',
    born_on: '1990-01-01',
    rev: 1,
    owner_unit: id.eastOffice,
    place_path: place.eastOffice,
    line_path: line.eastOffice,
    created_by: clerk.assignment,
    voided_at: null,
  });
  expect(row.search).toContain('zy');
  const [entry] = await trailOf(store, rows[0]!.id);
  expect(entry).toMatchObject({ actor: '王东', verb: 'create', place_path: place.eastOffice });
  expect(entry!.changes).toMatchObject({ $made: { name: '赵一', badge: 'E-1' } });
  const last = (await events(store)).at(-1)!;
  expect(last).toMatchObject({
    event: 'samplePerson.created',
    key: rows[0]!.id,
    payload: { rows: [{ id: rows[0]!.id, rev: 1 }], actor: '王东' },
  });
  expect(JSON.stringify(last.payload)).not.toContain('赵一');
});

test('without the permission nothing is made, whatever the input', async () => {
  const reader = world.clerk('只读', 'eastOffice', { permissions: 'samplePerson.read' });
  const refused = world.store.run(reader, (tx) => tx.create(samplePerson, [person('甲', world.id.eastOffice)]));
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
});

test('a resource that commands write refuses the generic way', async () => {
  const made = { code: '520123', name: '南县', kind: 'county', level: '4' } as const;
  const refused = world.store.run(world.service, (tx) => tx.create(region, [made]));
  await expect(refused).rejects.toMatchObject({ code: 'COMMANDS_ONLY', status: 405 });
});

test('a row of another county is out of scope', async () => {
  const refused = world.store.run(world.clerk('王东', 'eastOffice'), (tx) =>
    tx.create(samplePerson, [person('甲', world.id.westOffice)]),
  );
  await expect(refused).rejects.toMatchObject({ code: 'OUT_OF_SCOPE', rows: [{ row: 0 }] });
});

test('of 1,000 rows the 3 bad ones are named, each with its own reason, and none is written', async () => {
  const { store, id } = world;
  const clerk = world.clerk('王东', 'eastOffice');
  await store.run(clerk, (tx) => tx.create(samplePerson, [person('在先', id.eastOffice, { badge: 'B-500' })]));
  const before = await counts();
  const inputs = Array.from({ length: 1000 }, (_, n) => person(`人${n}`, id.eastOffice, { badge: `B-${n + 1000}` }));
  inputs[7] = person('坏', id.eastOffice, { phone: '12' });
  inputs[400] = person('远', id.westOffice);
  inputs[999] = person('重', id.eastOffice, { badge: 'B-500' });
  const refused = store.run(clerk, (tx) => tx.create(samplePerson, inputs));
  await expect(refused).rejects.toMatchObject({
    code: 'INVALID',
    status: 422,
    rows: [
      { row: 7, path: 'phone', code: 'CHECK_FAILED' },
      { row: 400, code: 'OUT_OF_SCOPE' },
      { row: 999, path: 'badge', code: 'TAKEN', message: '“工号”：该值已被占用。' },
    ],
  });
  expect(await counts()).toEqual(before);
  inputs[7] = inputs[400] = inputs[999] = person('好', id.eastOffice);
  const { rows } = await store.run(clerk, (tx) => tx.create(samplePerson, inputs));
  expect(rows).toHaveLength(1000);
  expect(await counts()).toEqual({
    rows: before.rows + 1000,
    entries: before.entries + 1000,
    events: before.events + 2,
  });
});

test('rows, trail and events leave no trace when the work fails afterwards', async () => {
  const before = await counts();
  const failed = world.store.run(world.clerk('王东', 'eastOffice'), async (tx) => {
    await tx.create(samplePerson, [person('甲', world.id.eastOffice)]);
    tx.emit('sample.something', 'k', { a: 1 });
    throw new Error('afterwards');
  });
  await expect(failed).rejects.toThrow('afterwards');
  expect(await counts()).toEqual(before);
});

test('a reference must point to a row that exists, is live and can be seen', async () => {
  const { store, id } = world;
  const item = (order: string) => ({ order, line: 1, name: '桌', category: 'F0101' as const });
  const order = (unit: string) => ({ title: '办公', unit, purpose: 'office' as const });
  const made = async (unit: string) =>
    (await store.run(world.service, (tx) => tx.create(sampleOrder, [order(unit)]))).rows[0]!.id;
  const [gone, far] = [await made(id.eastOffice), await made(id.westOffice)];
  await store.run(world.service, (tx) => tx.void(sampleOrder, [{ id: gone, rev: 1 }]));
  const refused = store.run(world.clerk('王东', 'eastOffice'), (tx) =>
    tx.create(sampleItem, [item(gone), item(far), item('00000000-0000-7000-8000-000000000001')]),
  );
  await expect(refused).rejects.toMatchObject({
    rows: [
      { row: 0, path: 'order', code: 'REF_VOIDED' },
      { row: 1, path: 'order', code: 'REF_UNKNOWN' },
      { row: 2, path: 'order', code: 'REF_UNKNOWN' },
    ],
  });
});

test('a value taken by a row out of sight is answered like any other, and noted', async () => {
  const { store, id } = world;
  const taken = { badge: 'W-1' };
  const hidden = await store.run(world.clerk('李西', 'westOffice'), (tx) =>
    tx.create(samplePerson, [person('钱', id.westOffice, taken)]),
  );
  const probes = async () => (await store.system.selectFrom('access_log').selectAll().execute()).length;
  const before = await probes();
  const mine = () =>
    store.run(world.clerk('王东', 'eastOffice'), (tx) => tx.create(samplePerson, [person('孙', id.eastOffice, taken)]));
  const error: unknown = await mine().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'TAKEN', status: 409, path: 'badge' });
  expect(JSON.stringify(error)).not.toContain(hidden.rows[0]!.id);
  expect(await probes()).toBe(before + 1);
  const seen = store.run(world.clerk('李西', 'westOffice'), (tx) =>
    tx.create(samplePerson, [person('周', id.westOffice, taken)]),
  );
  await expect(seen).rejects.toMatchObject({ code: 'TAKEN', message: (error as Error).message });
  expect(await probes()).toBe(before + 1);
});

test('who has guessed too often hears no more which values are taken: free ones are refused alike', async () => {
  const { store, id } = world;
  const hidden = Array.from({ length: 12 }, (_, n) => person('郑', id.westOffice, { badge: `G-${n}` }));
  await store.run(world.clerk('李西', 'westOffice'), (tx) => tx.create(samplePerson, hidden));
  const guesser = world.clerk('王东', 'eastOffice');
  const guess = (badge: string | null) =>
    store
      .run(guesser, (tx) => tx.create(samplePerson, [person('孙', id.eastOffice, { badge })]))
      .then(
        () => 'FREE',
        (error: { code: string }) => error.code,
      );
  for (let n = 0; n < 10; n++) expect(await guess(`G-${n}`)).toBe('TAKEN');
  expect([await guess('G-10'), await guess('G-11'), await guess('never used')]).toEqual(Array(3).fill('TOO_MANY'));
  expect(await guess(null)).toBe('FREE');
  const other = store.run(world.clerk('周东', 'eastOffice'), (tx) =>
    tx.create(samplePerson, [person('吴', id.eastOffice, { badge: 'never used' })]),
  );
  await expect(other).resolves.toMatchObject({ rows: [{ rev: 1 }] });
});

test('two rows of one request cannot take the same value', async () => {
  const twice = [
    person('甲', world.id.eastOffice, { badge: 'D-1' }),
    person('乙', world.id.eastOffice, { badge: 'D-1' }),
  ];
  const refused = world.store.run(world.clerk('王东', 'eastOffice'), (tx) => tx.create(samplePerson, twice));
  await expect(refused).rejects.toMatchObject({ code: 'TAKEN', rows: [{ row: 1, path: 'badge' }] });
});

test('of two who take a value at the same moment one gets it and the other is told where', async () => {
  const inputs = [person('甲', world.id.eastOffice, { badge: 'R-1' })];
  const both = await Promise.allSettled(
    [1, 2].map(() =>
      world.store.run(world.clerk('王东', 'eastOffice'), async (tx) => {
        const made = await tx.create(samplePerson, inputs);
        await new Promise((resolve) => setTimeout(resolve, 50));
        return made;
      }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.find((one) => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ code: 'TAKEN', path: 'badge', rows: [{ row: 0, path: 'badge' }] });
});

test('a sealed value lies encrypted, is unique by its blind index and never stands in the trail', async () => {
  const { store, id } = world;
  const number = sampleIdNumber(1);
  const { rows } = await store.run(world.clerk('王东', 'eastOffice'), (tx) =>
    tx.create(samplePerson, [person('密', id.eastOffice, { idNumber: number })]),
  );
  const row = await rawRow(store, 'smp_person', rows[0]!.id);
  const trail = await trailOf(store, rows[0]!.id);
  expect(JSON.stringify([row, trail, await events(store)])).not.toContain(number);
  expect(row.id_number).toMatch(/^1\./);
  expect(trail[0]!.changes).toMatchObject({ $made: { id_number: expect.stringContaining('***') } });
  const seen = await store.as(world.service).get(samplePerson, rows[0]!.id);
  expect(seen.idNumber).toBe(number);
  const again = store.run(world.clerk('李西', 'westOffice'), (tx) =>
    tx.create(samplePerson, [person('仿', id.westOffice, { idNumber: number.toLowerCase() })]),
  );
  await expect(again).rejects.toMatchObject({ code: 'TAKEN', path: 'idNumber' });
});

test('SQL in a name is a name', async () => {
  const name = `x'); drop table smp_person; --`;
  const { rows } = await world.store.run(world.clerk('王东', 'eastOffice'), (tx) =>
    tx.create(samplePerson, [person(name, world.id.eastOffice)]),
  );
  expect((await rawRow(world.store, 'smp_person', rows[0]!.id)).name).toBe(name);
});

test('a value of 10 MB and an unknown field are refused by name', async () => {
  const refused = world.store.run(world.clerk('王东', 'eastOffice'), (tx) =>
    tx.create(samplePerson, [
      person('大'.repeat(3_500_000), world.id.eastOffice),
      person('乙', world.id.eastOffice, { nonsense: 1 }),
    ]),
  );
  await expect(refused).rejects.toMatchObject({
    code: 'INVALID',
    rows: [
      { row: 0, path: 'name', code: 'TOO_LONG' },
      { row: 1, path: 'nonsense', code: 'UNKNOWN_FIELD' },
    ],
  });
});

test('an empty request writes nothing', async () => {
  const before = await counts();
  const { rows } = await world.store.run(world.service, (tx) => tx.create(samplePerson, []));
  expect(rows).toEqual([]);
  expect(await counts()).toEqual(before);
});

async function counts(): Promise<{ rows: number; entries: number; events: number }> {
  const { store } = world;
  return {
    rows: await countRows(store, 'smp_person'),
    entries: await countRows(store, 'audit_entry'),
    events: await countRows(store, 'outbox'),
  };
}
