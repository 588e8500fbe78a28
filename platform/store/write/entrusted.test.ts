import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { rawRow, trailOf } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const west = () => world.clerk('李西', 'westOffice');

test('what a person is entrusted with reaches rows beyond their own scope, and the trail names the person', async () => {
  const { store, id } = world;
  const actor = west();
  const made = await store.run(actor, async (tx) => {
    const far = await tx.entrust(['samplePerson.create']).create(samplePerson, [{ name: '甲', unit: id.eastOffice }]);
    await expect(tx.create(samplePerson, [{ name: '乙', unit: id.eastOffice }])).rejects.toMatchObject({
      code: 'OUT_OF_SCOPE',
    });
    return far.rows[0]!.id;
  });
  expect(await rawRow(store, 'smp_person', made)).toMatchObject({ name: '甲' });
  expect(await trailOf(store, made)).toMatchObject([{ actor: '李西', verb: 'create' }]);
});

test('nothing else is entrusted, and nothing is left after the transaction', async () => {
  const { store, id } = world;
  const actor = west();
  const other = store.run(actor, (tx) =>
    tx.entrust(['sampleItem.read']).create(samplePerson, [{ name: '丙', unit: id.eastOffice }]),
  );
  await expect(other).rejects.toMatchObject({ status: expect.any(Number) });
  expect(actor.grants.some(({ role }) => role === 'entrusted')).toBe(false);
});

test('an error of the database under the entrusted writer breaks the whole transaction', async () => {
  const { store, id } = world;
  const broken = store.run(west(), async (tx) => {
    const writer = tx.entrust(['samplePerson.create']);
    await writer.create(samplePerson, [{ name: '丁', unit: id.eastOffice, badge: 'one' }]);
    await writer
      .create(samplePerson, [{ name: '丁', unit: id.eastOffice, badge: 'one' }])
      .catch((error: { code: string }) => expect(error.code).toBe('TAKEN'));
    throw new Error('undone');
  });
  await expect(broken).rejects.toThrow('undone');
});
