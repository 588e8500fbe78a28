import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { rawRow, trailOf } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const east = () => world.clerk('王东', 'eastOffice');
const row = async () =>
  (await world.store.run(east(), (tx) => tx.create(samplePerson, [{ name: '甲', unit: world.id.eastOffice }]))).rows[0]!
    .id;
const sees = async (actor: ReturnType<typeof east>, id: string) =>
  world.store
    .as(actor)
    .get(samplePerson, id)
    .then(
      () => true,
      () => false,
    );

test('a person sees a row of another county while they have sight of it, and may not change it', async () => {
  const { store } = world;
  const id = await row();
  const far = world.clerk('李西', 'westOffice');
  const to = { person: far.person! };
  expect(await sees(far, id)).toBe(false);
  await store.run(east(), (tx) => tx.grantSight(samplePerson, [id], to, null, '共同办理'));
  expect(await sees(far, id)).toBe(true);
  const change = store.run(far, (tx) => tx.update(samplePerson, [{ id, rev: 1, set: { name: '乙' } }]));
  await expect(change).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  await store.run(east(), (tx) => tx.revokeSight(samplePerson, [id], to));
  expect(await sees(far, id)).toBe(false);
  expect((await trailOf(store, id)).map(({ verb, reason }) => [verb, reason])).toEqual([
    ['create', null],
    ['grantSight', '共同办理'],
    ['revokeSight', null],
  ]);
});

test('sight of a place reaches everyone below it until it ends, and goes with the place', async () => {
  const { store, place } = world;
  const id = await row();
  const far = world.clerk('李西', 'westOffice');
  const grant = (until: string) =>
    store.run(east(), (tx) => tx.grantSight(samplePerson, [id], { place: place.west }, until));
  await grant('2020-01-01T00:00:00Z');
  expect(await sees(far, id)).toBe(false);
  await grant('2999-01-01T00:00:00Z');
  expect(await sees(far, id)).toBe(true);
  const to = `${place.province}zz/`;
  await store.run(world.service, (tx) => tx.moved({ kind: 'place', from: place.west, to }));
  const sights = await store.system.selectFrom('sight').selectAll().where('row_id', '=', id).execute();
  expect(sights).toMatchObject([{ place: to }]);
});

test('several people are let see at once, and the trail says whom', async () => {
  const { store } = world;
  const id = await row();
  const far = [world.clerk('李西', 'westOffice'), world.clerk('赵西', 'westOffice')];
  const people = far.map(({ person }) => person!);
  await store.run(east(), (tx) => tx.grantSight(samplePerson, [id], { people: [...people, people[0]!] }));
  expect(await Promise.all(far.map((actor) => sees(actor, id)))).toEqual([true, true]);
  expect((await trailOf(store, id)).map(({ verb }) => verb)).toEqual(['create', 'grantSight']);
});

test('several places are let see at once, each once, and lose it together or alone', async () => {
  const { store, place } = world;
  const id = await row();
  const far = world.clerk('李西', 'westOffice');
  const other = `${place.province}zy/`;
  await store.run(east(), (tx) => tx.grantSight(samplePerson, [id], { places: [place.west, other, place.west] }));
  expect(await sees(far, id)).toBe(true);
  await store.run(east(), (tx) => tx.revokeSight(samplePerson, [id], { place: place.west }));
  expect(await sees(far, id)).toBe(false);
  const sights = await store.system.selectFrom('sight').selectAll().where('row_id', '=', id).execute();
  expect(sights).toMatchObject([{ place: other }]);
  expect((await trailOf(store, id)).map(({ verb }) => verb)).toEqual(['create', 'grantSight', 'revokeSight']);
});

test('nobody gives sight of what they do not see', async () => {
  const { store } = world;
  const id = await row();
  const far = world.clerk('李西', 'westOffice');
  const grant = store.run(far, (tx) => tx.grantSight(samplePerson, [id], { person: far.person! }));
  await expect(grant).rejects.toMatchObject({ code: 'NOT_FOUND', rows: [{ row: 0 }] });
  expect(await rawRow(store, 'sight', id)).toEqual({});
});
