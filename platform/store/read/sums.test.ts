import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOrder, samplePerson } from '#testing/sample-app';
import type { Actor, Arm } from '../contract/actor.ts';
import type { SumQuery } from '../contract/query.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';
import { type ManyOrder, manyOrders } from './testing/many-orders.ts';

let world: SampleWorld;
let orders: readonly ManyOrder[];

beforeAll(async () => {
  world = await sampleWorld();
  orders = await manyOrders(world, 1300);
});
afterAll(() => world.close());

const ACCOUNT = '00000000-0000-7000-8000-00000000ffff';

function reader(clearance: 1 | 2 | 3, ...arms: Arm[]): Actor {
  return personActor('读者', { account: ACCOUNT, person: ACCOUNT }, [
    { permissions: 'unit.read region.read', arms: [{ by: 'everything' }] },
    ...arms.map((arm) => ({ permissions: 'sampleOrder.read', arms: [arm], clearance })),
  ]);
}

const sums = (actor: Actor, query: SumQuery) => world.store.as(actor).sums(sampleOrder, query);
const everything: Arm = { by: 'everything' };
const live = () => orders.filter(({ voided }) => !voided);
function countedBy(key: (order: ManyOrder) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const order of live()) counts.set(key(order), (counts.get(key(order)) ?? 0) + 1);
  return counts;
}
const total = (of: readonly ManyOrder[]) => of.reduce((sum, { people }) => sum + (people ?? 0), 0);

describe('figures of a list', () => {
  const figures = {
    rows: { take: 'count' },
    office: { take: 'count', where: { field: 'purpose', op: 'eq', value: 'office' } },
    people: { take: 'sum', field: 'people' },
    mean: { take: 'average', field: 'people' },
    fewest: { take: 'least', field: 'people' },
    last: { take: 'most', field: 'neededOn' },
    days: { take: 'distinct', field: 'neededOn' },
    money: { take: 'sum', field: 'amount' },
  } as const;

  test('are those of the rows in scope, with and without a condition of their own', async () => {
    const west = live().filter(({ ownerUnit }) => ownerUnit === world.id.westOffice);
    const counted = west.flatMap(({ people }) => (people === null ? [] : [people]));
    const [answer, ...others] = await sums(reader(3, { by: 'place', prefix: world.place.west }), { figures });
    expect(others).toEqual([]);
    expect(answer).toEqual({
      keys: [],
      figures: {
        rows: west.length,
        office: west.filter(({ purpose }) => purpose === 'office').length,
        people: total(west),
        mean: (total(west) / counted.length).toFixed(2),
        fewest: Math.min(...counted),
        last: west
          .map(({ neededOn }) => neededOn ?? '')
          .sort()
          .at(-1),
        days: new Set(west.flatMap(({ neededOn }) => neededOn ?? [])).size,
        money: `${west.reduce((sum, order) => sum + orders.indexOf(order), 0)}.00`,
      },
    });
  });

  test('count a row once that two arms reach', async () => {
    const twice = reader(3, { by: 'place', prefix: world.place.province }, { by: 'line', prefix: world.line.bureau });
    const [answer] = await sums(twice, { figures: { rows: figures.rows, people: figures.people } });
    expect(answer?.figures).toEqual({ rows: live().length, people: total(live()) });
  });

  test('part by field, by unit, and by what lies right below a place', async () => {
    const ask = { rows: { take: 'count' } } as const;
    const all = reader(3, everything);
    const byUnit = await sums(all, { figures: ask, by: [{ place: 'unit' }, 'purpose'] });
    const expected = countedBy(({ ownerUnit, purpose }) => `${ownerUnit} ${purpose}`);
    expect(new Map(byUnit.map(({ keys, figures: { rows } }) => [keys.join(' '), rows]))).toEqual(expected);
    const below = await sums(all, { figures: ask, by: [{ place: 'below', of: world.id.province }] });
    const node = (path: string) => path.slice(world.place.province.length).split('/')[0];
    const nodes = countedBy(({ place }) => node(place) ?? '');
    expect(new Map(below.map(({ keys: [key], figures: { rows } }) => [key, rows]))).toEqual(nodes);
    expect(below.some(({ keys: [key] }) => key === node(world.place.east))).toBe(true);
    const own = await sums(all, { figures: ask, by: [{ place: 'below', of: world.id.westOffice }] });
    expect(own.map(({ keys }) => keys)).toEqual([['']]);
  });

  test('are empty for whoever sees no row, and refused to whoever may read nothing', async () => {
    const nowhere = reader(3, { by: 'unit', units: [world.id.province] });
    const ask = { figures: { rows: { take: 'count' }, people: { take: 'sum', field: 'people' } } } as const;
    expect(await sums(nowhere, ask)).toEqual([{ keys: [], figures: { rows: 0, people: null } }]);
    expect(await sums(nowhere, { ...ask, by: ['purpose'] })).toEqual([]);
    await expect(sums(reader(3), ask)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a field that is not clear', () => {
  const money = { money: { take: 'sum', field: 'amount' } } as const;
  test.each<readonly [string, SumQuery]>([
    ['summed', { figures: money }],
    ['taken the least of', { figures: { least: { take: 'least', field: 'amount' } } }],
    ['parted by', { figures: { rows: { take: 'count' } }, by: ['amount'] }],
  ])('is not %s', async (_, query) => {
    await expect(sums(reader(2, everything), query)).rejects.toMatchObject({ code: 'FIELD_MASKED', status: 403 });
  });

  test('is no condition of a figure either, and a hidden one does not exist', async () => {
    const rich = { field: 'amount', op: 'gt', value: '100' } as const;
    await expect(
      sums(reader(2, everything), { figures: { rich: { take: 'count', where: rich } } }),
    ).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
    const low = personActor('低', { account: ACCOUNT, person: ACCOUNT }, [
      { permissions: 'samplePerson.read', arms: [everything], clearance: 2 },
    ]);
    await expect(
      world.store.as(low).sums(samplePerson, { figures: { born: { take: 'least', field: 'bornOn' } } }),
    ).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
  });

  test('lets a sum fail that would leave out rows seen through sight alone', async () => {
    const west = reader(3, { by: 'place', prefix: world.place.west });
    const [before] = await sums(west, { figures: money });
    const hers = live().find(({ ownerUnit }) => ownerUnit === world.id.eastOffice)!;
    await world.store.run(world.service, (tx) =>
      tx.grantSight(sampleOrder, [hers.id], { person: ACCOUNT }, null, '会签'),
    );
    await expect(sums(west, { figures: money })).rejects.toMatchObject({ code: 'FIELD_MASKED' });
    const only = { field: 'unit', op: 'eq', value: world.id.westOffice } as const;
    expect(await sums(west, { figures: money, filter: only })).toEqual([before]);
    const [rows] = await sums(west, { figures: { rows: { take: 'count' } } });
    expect(rows?.figures.rows).toBe(live().filter(({ ownerUnit }) => ownerUnit === world.id.westOffice).length + 1);
    await world.store.run(world.service, (tx) => tx.revokeSight(sampleOrder, [hers.id], { person: ACCOUNT }));
  });
});

test.each<readonly [string, unknown, string]>([
  ['no figure', { figures: {} }, 'BAD_FIGURE'],
  ['a figure that is no object', { figures: { a: 'count' } }, 'BAD_FIGURE'],
  ['an unknown way to take it', { figures: { a: { take: 'median', field: 'people' } } }, 'BAD_FIGURE'],
  ['a way to take it that every object has', { figures: { a: { take: 'toString', field: 'people' } } }, 'BAD_FIGURE'],
  ['a sum of nothing', { figures: { a: { take: 'sum' } } }, 'BAD_FIGURE'],
  ['a sum of words', { figures: { a: { take: 'sum', field: 'title' } } }, 'FIELD_NOT_FILTERABLE'],
  ['a field made of SQL', { figures: { a: { take: 'sum', field: 'people) from unit --' } } }, 'UNKNOWN_FIELD'],
  ['a part made of SQL', { figures: { a: { take: 'count' } }, by: ['1; drop table unit'] }, 'UNKNOWN_FIELD'],
  ['a part that is no part', { figures: { a: { take: 'count' } }, by: [{ place: 'planet' }] }, 'BAD_FIGURE'],
  ['a place without an id', { figures: { a: { take: 'count' } }, by: [{ place: 'below', of: "'" }] }, 'BAD_FIGURE'],
  ['a place that is none', { figures: { a: { take: 'count' } }, by: [{ place: 'below', of: ACCOUNT }] }, 'BAD_FIGURE'],
  ['a bad condition', { figures: { a: { take: 'count', where: { field: 'people', op: 'like' } } } }, 'BAD_FILTER'],
])('%s is refused', async (_, query, code) => {
  await expect(sums(reader(3, everything), query as SumQuery)).rejects.toMatchObject({ code });
});

test('names of figures are names of columns to nobody', async () => {
  const name = '"; drop table unit; --';
  expect(await sums(reader(3, everything), { figures: { [name]: { take: 'count' } } })).toEqual([
    { keys: [], figures: { [name]: live().length } },
  ]);
});
