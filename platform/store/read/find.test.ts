import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrder } from '#testing/sample-app';
import type { Actor, Arm } from '../contract/actor.ts';
import type { ListQuery } from '../contract/query.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';
import { type ManyOrder, manyOrders } from './testing/many-orders.ts';

let world: SampleWorld;
let orders: readonly ManyOrder[];

beforeAll(async () => {
  world = await sampleWorld();
  orders = await manyOrders(world, 2600);
});

afterAll(() => world.close());

const ACCOUNT = '00000000-0000-7000-8000-00000000ffff';

function reader(...arms: Arm[]): Actor {
  return personActor('读者', { account: ACCOUNT, person: ACCOUNT }, [
    { permissions: 'unit.read region.read', arms: [{ by: 'everything' }] },
    ...arms.map((arm) => ({ permissions: 'sampleOrder.read', arms: [arm] })),
  ]);
}

/** All pages of a list, one after the other. */
async function allPages(actor: Actor, query: ListQuery): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await world.store.as(actor).find(sampleOrder, { ...query, after });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return ids;
}

type Case = readonly [name: string, arms: () => Arm[], inside: (order: ManyOrder) => boolean];

const SCOPES: readonly Case[] = [
  [
    'a county whose rows are all old',
    () => [{ by: 'place', prefix: world.place.east }],
    (o) => o.place.startsWith(world.place.east),
  ],
  [
    'a county whose rows are new',
    () => [{ by: 'place', prefix: world.place.west }],
    (o) => o.place.startsWith(world.place.west),
  ],
  ['the province', () => [{ by: 'place', prefix: world.place.province }], () => true],
  ['a unit', () => [{ by: 'unit', units: [world.id.eastTeam] }], (o) => o.ownerUnit === world.id.eastTeam],
  [
    'a unit and below',
    () => [{ by: 'place', prefix: world.place.eastOffice }],
    (o) => o.place.startsWith(world.place.eastOffice),
  ],
  [
    'a joint office',
    () => [{ by: 'unit', units: [world.id.eastTeam, world.id.bureau] }],
    (o) => [world.id.eastTeam, world.id.bureau].includes(o.ownerUnit),
  ],
  ['a line', () => [{ by: 'line', prefix: world.line.bureau }], (o) => o.line.startsWith(world.line.bureau)],
  [
    'a department',
    () => [{ by: 'department', department: orders[1]!.department }],
    (o) => o.department === orders[1]!.department,
  ],
  ['oneself', () => [{ by: 'person', person: orders[2]!.person }], (o) => o.person === orders[2]!.person],
  [
    'oneself, a department, a unit and a named county at once',
    () => [
      { by: 'person', person: orders[2]!.person },
      { by: 'department', department: orders[1]!.department },
      { by: 'unit', units: [world.id.westOffice] },
      { by: 'place', prefix: world.place.east },
    ],
    (o) =>
      o.person === orders[2]!.person ||
      o.department === orders[1]!.department ||
      o.ownerUnit === world.id.westOffice ||
      o.place.startsWith(world.place.east),
  ],
  ['everything', () => [{ by: 'everything' }], () => true],
  [
    'a county and a line that overlap',
    () => [
      { by: 'place', prefix: world.place.east },
      { by: 'line', prefix: world.line.bureau },
    ],
    (o) => o.place.startsWith(world.place.east) || o.line.startsWith(world.line.bureau),
  ],
];

describe.each(SCOPES)('%s', (_, arms, inside) => {
  const live = () => orders.filter((order) => inside(order) && !order.voided);

  test('lists its rows newest first, each once, over all pages, and counts as many', async () => {
    const expected = live()
      .map(({ id }) => id)
      .reverse();
    expect(expected.length).toBeGreaterThan(100);
    const actor = reader(...arms());
    expect(await allPages(actor, { limit: 170 })).toEqual(expected);
    expect(await world.store.as(actor).count(sampleOrder)).toEqual({ value: expected.length, capped: false });
  });

  test.each<readonly [string, (order: ManyOrder) => string | number | null]>([
    ['createdAt', () => 0],
    ['neededOn', (order) => order.neededOn],
    ['-people', (order) => order.people],
    ['purpose', (order) => order.purpose],
  ])('lists them by %s, empty ones last', async (sort, key) => {
    const expected = sorted(live(), key, sort.startsWith('-'));
    expect(await allPages(reader(...arms()), { sort, limit: 200 })).toEqual(expected);
  });

  test('filters within its rows, and counts and groups the same ones', async () => {
    const filter = {
      and: [{ field: 'purpose', op: 'eq', value: 'office' }, { not: { field: 'people', op: 'gt', value: 25 } }],
    } as const;
    const expected = live().filter((o) => o.purpose === 'office' && !((o.people ?? 0) > 25));
    const actor = reader(...arms());
    expect(await allPages(actor, { filter, limit: 200 })).toEqual(expected.map(({ id }) => id).reverse());
    expect((await world.store.as(actor).count(sampleOrder, { filter })).value).toBe(expected.length);
    const groups = await world.store.as(actor).group(sampleOrder, 'unit', { filter });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
  });
});

function sorted(
  rows: readonly ManyOrder[],
  key: (order: ManyOrder) => string | number | null,
  down: boolean,
): string[] {
  const sign = down ? -1 : 1;
  return [...rows]
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) return x === y ? sign * (a.id < b.id ? -1 : 1) : x === null ? 1 : -1;
      return x === y ? sign * (a.id < b.id ? -1 : 1) : sign * (x < y ? -1 : 1);
    })
    .map(({ id }) => id);
}

test('single values of an indexed field are found without walking', async () => {
  const filter = { field: 'unit', op: 'in', value: [world.id.eastTeam] } as const;
  const expected = orders.filter(({ voided, ownerUnit }) => !voided && ownerUnit === world.id.eastTeam);
  const actor = reader({ by: 'place', prefix: world.place.east });
  expect(await allPages(actor, { filter, limit: 50 })).toEqual(expected.map(({ id }) => id).reverse());
});

test('an actor’s own unit and below is led without a walk, to the same rows', async () => {
  const { eastOffice } = world.place;
  const actor = { ...reader({ by: 'place', prefix: eastOffice }), place: eastOffice };
  const expected = orders.filter(({ voided, place }) => !voided && place.startsWith(eastOffice));
  expect(await allPages(actor, { limit: 100 })).toEqual(expected.map(({ id }) => id).reverse());
});

test('rows made while somebody turns pages neither double nor hide older rows', async () => {
  const actor = reader({ by: 'place', prefix: world.place.west });
  const expected = orders.filter(({ voided, ownerUnit }) => !voided && ownerUnit === world.id.westOffice);
  const first = await world.store.as(actor).find(sampleOrder, { limit: 100 });
  const added = await world.store.run(world.service, (tx) =>
    tx.create(sampleOrder, [{ title: '新申请', unit: world.id.westOffice, purpose: 'office' }]),
  );
  const seen = first.rows.map(({ id }) => id);
  for (let after = first.next; after; ) {
    const page = await world.store.as(actor).find(sampleOrder, { limit: 100, after });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  }
  expect(seen).toEqual(expected.map(({ id }) => id).reverse());
  const [newest] = (await world.store.as(actor).find(sampleOrder, { limit: 1 })).rows;
  expect(newest?.id).toBe(added.rows[0]?.id);
});

test('voided rows are listed when asked for', async () => {
  const actor = reader({ by: 'unit', units: [world.id.eastTeam] });
  const all = orders.filter(({ ownerUnit }) => ownerUnit === world.id.eastTeam);
  expect(await allPages(actor, { voided: true, limit: 200 })).toEqual(all.map(({ id }) => id).reverse());
});

describe('refusals', () => {
  const actor = () => reader({ by: 'place', prefix: world.place.province });
  const refused = (query: ListQuery, code: string) =>
    expect(world.store.as(actor()).find(sampleOrder, query)).rejects.toMatchObject({ code });

  test('nobody lists without a grant', async () => {
    await expect(world.store.as(reader()).find(sampleOrder)).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
    await expect(world.store.as(reader()).count(sampleOrder)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(world.store.as(reader()).group(sampleOrder, 'unit')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(world.store.as(reader()).pick(sampleOrder, 'd')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a page holds 1 to 200 rows', async () => {
    for (const limit of [0, 201, 1.5, Number.NaN]) await refused({ limit }, 'BAD_FILTER');
  });

  test('a cursor of another list, a broken one and a made-up one are refused', async () => {
    const { next } = await world.store.as(actor()).find(sampleOrder, { limit: 1, sort: 'people' });
    await refused({ after: next, sort: '-people' }, 'BAD_CURSOR');
    await refused({ after: next, sort: 'people', search: 'd1' }, 'BAD_CURSOR');
    await refused({ after: `${next}x`, sort: 'people' }, 'BAD_CURSOR');
    await refused({ after: '%00', sort: 'people' }, 'BAD_CURSOR');
    const [digest, , id] = JSON.parse(Buffer.from(next!, 'base64url').toString());
    for (const parts of [
      [digest, "1'; drop table smp_order; --", id],
      [digest, '5', 'x'],
      [digest, '5'],
      [digest, 5, id],
    ]) {
      const made = Buffer.from(JSON.stringify(parts)).toString('base64url');
      await refused({ after: made, sort: 'people' }, 'BAD_CURSOR');
    }
  });

  test('a sort by what does not exist, cannot be sorted, or is masked is refused', async () => {
    await refused({ sort: 'nothing' }, 'UNKNOWN_FIELD');
    await refused({ sort: 'title; drop table smp_order' }, 'UNKNOWN_FIELD');
    await refused({ sort: 'remark' }, 'BAD_SORT');
  });
});
