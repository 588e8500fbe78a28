import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleLog } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { countRows } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const entry = (at: string, unit = world.id.eastOffice) => ({ device: 'm-1', at, unit, reading: '12.5' });

test('entries of a log are stamped and appended, and leave no entry in the trail', async () => {
  const { store, place } = world;
  const before = await countRows(store, 'audit_entry');
  const clerk = world.clerk('王东', 'eastOffice');
  const { rows } = await store.run(clerk, (tx) => tx.create(sampleLog, [entry('2026-11-20T08:00:00+08:00')]));
  const [row] = await store.system.selectFrom('smp_log').selectAll().execute();
  expect(row).toMatchObject({ at: '2026-11-20T00:00:00.000Z', reading: '12.5000', place_path: place.eastOffice });
  expect(await countRows(store, 'audit_entry')).toBe(before);
  expect(await store.as(clerk).get(sampleLog, rows[0]!.id)).toMatchObject({ device: 'm-1' });
});

test('a log is not changed or voided', async () => {
  const { store, service } = world;
  const change = store.run(service, (tx) => tx.update(sampleLog, [{ id: 'x', rev: 1, set: {} }]));
  await expect(change).rejects.toMatchObject({ code: 'APPEND_ONLY', status: 409 });
  await expect(store.run(service, (tx) => tx.void(sampleLog, [{ id: 'x', rev: 1 }]))).rejects.toMatchObject({
    code: 'APPEND_ONLY',
  });
});

test('a second entry of one device and moment is refused', async () => {
  const at = '2026-11-20T09:00:00Z';
  const append = () => world.store.run(world.service, (tx) => tx.create(sampleLog, [entry(at)]));
  await append();
  await expect(append()).rejects.toMatchObject({ code: 'TAKEN', rows: [{ row: 0, path: 'at' }] });
});
