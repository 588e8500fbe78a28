import { expect, onTestFinished, test } from 'vitest';
import { samplePerson } from '#testing/sample-app';
import { openStore } from '../open-store.ts';
import { sampleWorld } from './testing/sample-world.ts';

test('a transaction needs no connection beside its own, however old the reference data of the process is', async () => {
  const world = await sampleWorld();
  const { id, service } = world;
  const store = await openStore({
    url: world.url,
    registry: world.store.registry,
    sealKey: Buffer.alloc(32, 7),
    max: 1,
  });
  onTestFinished(async () => {
    await store.close();
    await world.close();
  });
  await store.codeSets();
  const found = await store.run(service, async (tx) => {
    // Longer than reference data is trusted without a look at the database.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { rows } = await tx.create(samplePerson, [{ name: '甲', unit: id.eastOffice }]);
    await tx.find(samplePerson, { filter: { field: 'name', op: 'eq', value: '甲' } });
    return tx.one(samplePerson, rows[0]!.id);
  });
  expect(found.row.name).toBe('甲');
});
