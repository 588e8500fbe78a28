import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleOrder } from '#testing/sample-app';
import type { Actor } from '../contract/actor.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';
import { rawRow } from '../write/testing/tables.ts';

let world: SampleWorld;
let order: string;

beforeAll(async () => {
  world = await sampleWorld();
  const made = await world.store.run(world.service, (tx) =>
    tx.create(sampleOrder, [
      { title: '车队申请', unit: world.id.eastTeam, purpose: 'office' },
      { title: '中心申请', unit: world.id.eastOffice, purpose: 'office' },
    ]),
  );
  order = made.rows[0]!.id;
});

afterAll(() => world.close());

const ACCOUNT = '00000000-0000-7000-8000-00000000fffb';

function officer(prefix: string): Actor {
  const permissions = 'sampleOrder.read unit.read region.read';
  return personActor('县', { account: ACCOUNT, person: ACCOUNT }, [{ permissions, arms: [{ by: 'place', prefix }] }]);
}

async function titles(prefix: string): Promise<(string | undefined)[]> {
  const reader = world.store.as(officer(prefix));
  const listed = (await reader.find(sampleOrder, { sort: 'createdAt' })).rows.map(({ title }) => title);
  expect(await reader.count(sampleOrder)).toMatchObject({ value: listed.length });
  return listed;
}

test('a unit that moves takes its rows along at once, while they still carry the old path', async () => {
  expect(await titles(world.place.west)).toEqual([]);
  const [node] = world.place.eastTeam.split('/').slice(-2);
  const to = `${world.place.westOffice}${node}/`;
  await world.store.run(world.service, (tx) => tx.moved({ kind: 'place', from: world.place.eastTeam, to }));
  expect(await rawRow(world.store, 'smp_order', order)).toMatchObject({ place_path: world.place.eastTeam });

  expect(await titles(world.place.west)).toEqual(['车队申请']);
  expect(await titles(to)).toEqual(['车队申请']);
  expect(await titles(world.place.east)).toEqual(['中心申请']);
  expect(await titles(world.place.province)).toEqual(['车队申请', '中心申请']);

  const [west, east] = [officer(world.place.west), officer(world.place.east)];
  expect(await world.store.as(west).get(sampleOrder, order)).toMatchObject({ title: '车队申请' });
  await expect(world.store.as(east).get(sampleOrder, order)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await world.store.as(west).explain('read', sampleOrder, order)).allowed).toBe(true);
  const filter = { field: 'unit', op: 'under', value: world.id.west } as const;
  expect(await world.store.as(officer(world.place.province)).count(sampleOrder, { filter })).toMatchObject({
    value: 1,
  });
});
