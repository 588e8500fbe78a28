import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleItem, sampleOrder, samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { sampleIdNumber } from './testing/samples.ts';
import { events, rawRow, trailOf } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const east = () => world.clerk('王东', 'eastOffice');
const person = async (more: object = {}) => {
  const input = { name: '赵一', unit: world.id.eastOffice, ...more };
  return (await world.store.run(east(), (tx) => tx.create(samplePerson, [input]))).rows[0]!.id;
};

test('a change is kept with what was before and after, and only what differs is told', async () => {
  const { store } = world;
  const id = await person({ badge: 'U-1' });
  const { rows } = await store.run(east(), (tx) =>
    tx.update(samplePerson, [{ id, rev: 1, set: { name: '赵二', badge: 'U-1' } }], { reason: '更正' }),
  );
  expect(rows).toEqual([{ id, rev: 2 }]);
  const row = await rawRow(store, 'smp_person', id);
  expect(row).toMatchObject({ name: '赵二', rev: 2 });
  expect(row.search).toContain('ze');
  expect((await trailOf(store, id)).at(-1)).toMatchObject({
    verb: 'update',
    reason: '更正',
    changes: { name: ['赵一', '赵二'] },
  });
  expect((await events(store)).at(-1)).toMatchObject({
    event: 'samplePerson.updated',
    payload: { fields: ['name'] },
  });
});

test('a row in which nothing differs keeps its revision and leaves no entry', async () => {
  const id = await person();
  const { rows } = await world.store.run(east(), (tx) =>
    tx.update(samplePerson, [{ id, rev: 1, set: { name: '赵一' } }]),
  );
  expect(rows).toEqual([{ id, rev: 1 }]);
  expect(await trailOf(world.store, id)).toHaveLength(1);
});

test('an old revision is refused with who changed which fields when', async () => {
  const { store } = world;
  const id = await person();
  const clerk = world.clerk('李东', 'eastOffice');
  await store.run(clerk, (tx) => tx.update(samplePerson, [{ id, rev: 1, set: { name: '赵三' } }]));
  await store.run(clerk, (tx) => tx.update(samplePerson, [{ id, rev: 2, set: { badge: 'U-2' } }]));
  const late = store.run(east(), (tx) => tx.update(samplePerson, [{ id, rev: 1, set: { name: '赵四' } }]));
  await expect(late).rejects.toMatchObject({
    code: 'CONFLICT',
    status: 409,
    detail: { rev: 3, changedBy: '李东', changedAt: expect.stringMatching(/Z$/), fields: ['name', 'badge'] },
  });
  expect((await rawRow(store, 'smp_person', id)).name).toBe('赵三');
});

test('of two who save the same row at once one wins, the other is told, and nothing is lost', async () => {
  const id = await person();
  const save = (name: string) =>
    world.store.run(east(), async (tx) => {
      const done = await tx.update(samplePerson, [{ id, rev: 1, set: { name } }]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return done;
    });
  const both = await Promise.allSettled([save('甲'), save('乙')]);
  const lost = both.find((one) => one.status === 'rejected');
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(lost?.reason).toMatchObject({ code: 'CONFLICT', detail: { rev: 2, changedBy: '王东' } });
  expect(await trailOf(world.store, id)).toHaveLength(2);
});

test('rows that are missing, malformed, out of sight or beyond the permission are told apart no further than they may be', async () => {
  const { store, id } = world;
  const far = (await store.run(world.service, (tx) => tx.create(samplePerson, [{ name: '远', unit: id.westOffice }])))
    .rows[0]!.id;
  const own = await person();
  const everywhere = world.clerk('王东', 'eastOffice', {
    permissions: 'samplePerson.read',
    arms: [{ by: 'everything' }],
  });
  const change = (row: string) => ({ id: row, rev: 1, set: { name: '甲' } });
  const refused = store.run(east(), (tx) =>
    tx.update(samplePerson, [
      change(far),
      change('00000000-0000-7000-8000-000000000001'),
      change(`x' or 1=1`),
      change(own),
    ]),
  );
  await expect(refused).rejects.toMatchObject({
    code: 'NOT_FOUND',
    rows: [0, 1, 2].map((row) => ({ row, code: 'NOT_FOUND' })),
  });
  const seesAll = { ...everywhere, grants: [...everywhere.grants, ...east().grants] };
  const seen = store.run(seesAll, (tx) => tx.update(samplePerson, [change(far)]));
  await expect(seen).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  expect((await rawRow(store, 'smp_person', own)).rev).toBe(1);
});

test('a row cannot be given away to where its giver has no say', async () => {
  const { store, id } = world;
  const row = await person();
  const away = store.run(east(), (tx) => tx.update(samplePerson, [{ id: row, rev: 1, set: { unit: id.westOffice } }]));
  await expect(away).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
});

test('a new owner re-stamps the row and what is owned through it, in the same transaction', async () => {
  const { store, id, place, line, service } = world;
  const [order, item] = await store.run(service, async (tx) => {
    const made = (await tx.create(sampleOrder, [{ title: '甲', unit: id.eastOffice, purpose: 'office' }])).rows[0]!.id;
    const part = await tx.create(sampleItem, [{ order: made, line: 1, name: '桌', category: 'F0101' }]);
    return [made, part.rows[0]!.id] as const;
  });
  const patch = { id: order, rev: 1, set: { unit: id.westOffice } };
  await store.run(service, (tx) => tx.update(sampleOrder, [patch], { permission: 'test.found' }));
  const stamps = { owner_unit: id.westOffice, place_path: place.westOffice, line_path: line.westOffice };
  expect(await rawRow(store, 'smp_order', order)).toMatchObject(stamps);
  expect(await rawRow(store, 'smp_item', item)).toMatchObject({ ...stamps, rev: 1 });
});

test('a value that its reader sees masked cannot be overwritten with the mask', async () => {
  const { store } = world;
  const id = await person({ phone: '13800000001', idNumber: sampleIdNumber(7) });
  const low = world.clerk('低', 'eastOffice', { clearance: 2 });
  const change = (set: object) => store.run(low, (tx) => tx.update(samplePerson, [{ id, rev: 1, set }]));
  await expect(change({ phone: '13900000002' })).rejects.toMatchObject({ code: 'UNSEEN', path: 'phone' });
  await expect(change({ bornOn: '1990-01-01' })).rejects.toMatchObject({ code: 'UNKNOWN_FIELD', path: 'bornOn' });
  // Nor sent again as it is: whoever hears that nothing changed has guessed it.
  await expect(change({ phone: '13800000001' })).rejects.toMatchObject({ code: 'UNSEEN', path: 'phone' });
  await expect(change({ bornOn: null })).rejects.toMatchObject({ code: 'UNKNOWN_FIELD', path: 'bornOn' });
  await expect(change({ name: '可以' })).resolves.toMatchObject({ rows: [{ rev: 2 }] });
});

test('a sealed value changes without ever standing in the trail', async () => {
  const { store } = world;
  const id = await person({ idNumber: sampleIdNumber(8) });
  await store.run(world.service, (tx) =>
    tx.update(samplePerson, [{ id, rev: 1, set: { idNumber: sampleIdNumber(9) } }]),
  );
  expect((await store.as(world.service).get(samplePerson, id)).idNumber).toBe(sampleIdNumber(9));
  const trail = JSON.stringify(await trailOf(store, id));
  expect(trail).not.toContain(sampleIdNumber(8));
  expect(trail).not.toContain(sampleIdNumber(9));
});

test('a status moves only as the declaration says', async () => {
  const { store, id } = world;
  const order = { title: '甲', unit: id.eastOffice, purpose: 'office' as const };
  const row = (await store.run(east(), (tx) => tx.create(sampleOrder, [order]))).rows[0]!.id;
  const move = (rev: number, status: 'doing' | 'done') =>
    store.run(east(), (tx) => tx.update(sampleOrder, [{ id: row, rev, set: { status } }]));
  await expect(move(1, 'done')).rejects.toMatchObject({ rows: [{ path: 'status', code: 'STATE_MOVE' }] });
  await expect(move(1, 'doing')).resolves.toMatchObject({ rows: [{ rev: 2 }] });
  await expect(move(2, 'done')).resolves.toMatchObject({ rows: [{ rev: 3 }] });
});

test('rows of one request may change different fields', async () => {
  const { store } = world;
  const [a, b] = [await person({ badge: 'M-1' }), await person({ badge: 'M-2' })];
  await store.run(east(), (tx) =>
    tx.update(samplePerson, [
      { id: a, rev: 1, set: { name: '甲' } },
      { id: b, rev: 1, set: { badge: null } },
    ]),
  );
  expect(await rawRow(store, 'smp_person', a)).toMatchObject({ name: '甲', badge: 'M-1' });
  expect(await rawRow(store, 'smp_person', b)).toMatchObject({ name: '赵一', badge: null });
});

test('a voided row keeps its values, frees its unique ones and cannot be changed again', async () => {
  const { store, id } = world;
  const row = await person({ badge: 'V-1' });
  await store.run(east(), (tx) => tx.void(samplePerson, [{ id: row, rev: 1 }], { reason: '重复' }));
  expect(await rawRow(store, 'smp_person', row)).toMatchObject({ badge: 'V-1', rev: 2, voided_at: expect.any(String) });
  expect((await trailOf(store, row)).at(-1)).toMatchObject({ verb: 'void', reason: '重复' });
  const again = store.run(east(), (tx) => tx.update(samplePerson, [{ id: row, rev: 2, set: { name: '甲' } }]));
  await expect(again).rejects.toMatchObject({ code: 'STATE_FORBIDS', status: 409 });
  const heir = { name: '后来', unit: id.eastOffice, badge: 'V-1' };
  await expect(store.run(east(), (tx) => tx.create(samplePerson, [heir]))).resolves.toMatchObject({
    rows: [{ rev: 1 }],
  });
});
