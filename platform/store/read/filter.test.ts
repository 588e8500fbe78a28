import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { region, unit } from '#standards/resources';
import { sampleItem, sampleOrder, samplePerson } from '#testing/sample-app';
import type { Actor } from '../contract/actor.ts';
import type { Filter } from '../contract/query.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';

let world: SampleWorld;
let clerk: Actor;

beforeAll(async () => {
  world = await sampleWorld();
  clerk = world.clerk('科员', 'province');
  await world.store.run(world.service, async (tx) => {
    const order = (title: string, at: 'eastOffice' | 'westOffice' | 'eastTeam', more: object = {}) => ({
      title,
      unit: world.id[at],
      purpose: 'office' as const,
      ...more,
    });
    const made = await tx.create(sampleOrder, [
      order('打印纸 100%', 'eastOffice', { people: 5, neededOn: '2026-03-01', remark: '急用' }),
      order('打印纸_A4', 'westOffice', { people: 50, neededOn: '2026-04-01' }),
      order('Toner C:\\x', 'eastTeam', { neededOn: '2026-05-01', purpose: 'field' }),
      order("'; drop table smp_order; --", 'eastTeam', { people: 7 }),
    ]);
    await tx.create(sampleItem, [
      { order: made.rows[0]!.id, line: 1, name: '纸', category: 'F02', weight: '1.500', spare: true },
      {
        order: made.rows[1]!.id,
        line: 1,
        name: '椅',
        category: 'E0102',
        place: { system: 'wgs84', lon: 106.7, lat: 26.6 },
      },
    ]);
  });
});

afterAll(() => world.close());

async function titles(filter: Filter, actor = clerk): Promise<string[]> {
  const { rows } = await world.store.as(actor).find(sampleOrder, { filter, sort: 'createdAt' });
  return rows.map(({ title }) => title!.slice(0, 5));
}

describe('conditions', () => {
  test.each<readonly [string, Filter, readonly string[]]>([
    ['eq', { field: 'people', op: 'eq', value: 5 }, ['打印纸 1']],
    ['ne finds empty values too', { field: 'people', op: 'ne', value: 5 }, ['打印纸_A', 'Toner', "'; dr"]],
    ['in', { field: 'people', op: 'in', value: [5, 7] }, ['打印纸 1', "'; dr"]],
    ['gt', { field: 'people', op: 'gt', value: 5 }, ['打印纸_A', "'; dr"]],
    ['between on days', { field: 'neededOn', op: 'between', value: ['2026-03-15', '2026-04-15'] }, ['打印纸_A']],
    ['empty', { field: 'people', op: 'empty' }, ['Toner']],
    ['notEmpty', { field: 'remark', op: 'notEmpty' }, ['打印纸 1']],
    ['contains, whatever the case', { field: 'title', op: 'contains', value: 'TONER' }, ['Toner']],
    ['contains a percent sign', { field: 'title', op: 'contains', value: '%' }, ['打印纸 1']],
    ['contains an underscore', { field: 'title', op: 'contains', value: '_a' }, ['打印纸_A']],
    ['contains a backslash', { field: 'title', op: 'contains', value: '\\' }, ['Toner']],
    ['startsWith', { field: 'title', op: 'startsWith', value: '打印' }, ['打印纸 1', '打印纸_A']],
    ['text of SQL is text', { field: 'title', op: 'eq', value: "'; drop table smp_order; --" }, ["'; dr"]],
    ['a former name of the field', { field: 'subject', op: 'startsWith', value: 'Ton' }, ['Toner']],
    [
      'a fact',
      { field: 'createdAt', op: 'gt', value: '2020-01-01T00:00:00Z' },
      ['打印纸 1', '打印纸_A', 'Toner', "'; dr"],
    ],
    ['the state of a document', { field: 'docState', op: 'ne', value: 'draft' }, []],
    [
      'not is the plain opposite, empty values included',
      { not: { field: 'people', op: 'gt', value: 5 } },
      ['打印纸 1', 'Toner'],
    ],
    [
      'or and and',
      {
        or: [
          {
            and: [
              { field: 'people', op: 'lt', value: 6 },
              { field: 'purpose', op: 'eq', value: 'office' },
            ],
          },
          { field: 'purpose', op: 'eq', value: 'field' },
        ],
      },
      ['打印纸 1', 'Toner'],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected.map((title) => title.slice(0, 5)));
  });

  test('a code or anything below it', async () => {
    const names = async (op: 'eq' | 'under', value: string) => {
      const { rows } = await world.store.as(clerk).find(sampleItem, { filter: { field: 'category', op, value } });
      return rows.map(({ name }) => name).sort();
    };
    expect(await names('eq', 'F')).toEqual([]);
    expect(await names('under', 'F')).toEqual(['纸']);
  });

  test('a place or anything in its territory, by the row’s own place and by another reference', async () => {
    const under = (id: string): Filter => ({ field: 'unit', op: 'under', value: id });
    expect(await titles(under(world.id.east))).toEqual(['打印纸 1', 'Toner', "'; dr"]);
    expect(await titles(under(world.id.eastTeam))).toEqual(['Toner', "'; dr"]);
    expect(await titles(under(world.id.westOffice))).toEqual(['打印纸_A']);
    expect(await titles(under('018f0000-0000-7000-8000-00000000dead'))).toEqual([]);
    const units = await world.store
      .as(clerk)
      .find(unit, { filter: { field: 'region', op: 'under', value: world.id.province } });
    expect(units.rows).toHaveLength(4);
    const regions = await world.store
      .as(clerk)
      .find(region, { filter: { field: 'parent', op: 'under', value: world.id.province } });
    expect(regions.rows).toHaveLength(2);
  });

  test('a place out of sight is like none', async () => {
    const permissions = 'sampleOrder.read';
    const west = { by: 'place', prefix: world.place.west } as const;
    const actor = personActor('督查', { account: world.id.west }, [
      { permissions, arms: [{ by: 'everything' }] },
      { permissions: 'region.read unit.read', arms: [west] },
    ]);
    expect(await titles({ field: 'unit', op: 'under', value: world.id.west }, actor)).toHaveLength(1);
    expect(await titles({ field: 'unit', op: 'under', value: world.id.east }, actor)).toEqual([]);
  });

  test('a filter never widens the scope, whatever or and not it holds', async () => {
    const west = world.clerk('西县', 'westOffice');
    const everything: Filter = {
      or: [
        { field: 'people', op: 'empty' },
        { field: 'people', op: 'notEmpty' },
      ],
    };
    expect(await titles(everything, west)).toEqual(['打印纸_A']);
    expect(await titles({ not: { field: 'unit', op: 'eq', value: world.id.westOffice } }, west)).toEqual([]);
  });
});

describe('refusals', () => {
  test.each<readonly [string, unknown, string]>([
    ['an unknown field', { field: 'nothing', op: 'eq', value: 1 }, 'UNKNOWN_FIELD'],
    ['a column name', { field: 'place_path', op: 'startsWith', value: '/' }, 'UNKNOWN_FIELD'],
    ['a name that every object has', { field: 'constructor', op: 'eq', value: 1 }, 'UNKNOWN_FIELD'],
    ['SQL as a field', { field: "title\" = '' or true --", op: 'eq', value: 1 }, 'UNKNOWN_FIELD'],
    ['an operator of another kind', { field: 'people', op: 'contains', value: '5' }, 'BAD_FILTER'],
    ['an operator that is none', { field: 'people', op: '= 1 or', value: 5 }, 'BAD_FILTER'],
    ['a value of another kind', { field: 'people', op: 'eq', value: 'many' }, 'BAD_FILTER'],
    ['no value', { field: 'people', op: 'eq' }, 'BAD_FILTER'],
    ['a day that is none', { field: 'neededOn', op: 'gt', value: '2026-02-30' }, 'BAD_FILTER'],
    ['a code that is none', { field: 'purpose', op: 'eq', value: 'golf' }, 'BAD_FILTER'],
    ['an id that is none', { field: 'unit', op: 'eq', value: "x' or '1'='1" }, 'BAD_FILTER'],
    ['an object for a text', { field: 'title', op: 'contains', value: { a: 1 } }, 'BAD_FILTER'],
    ['a text with a null sign', { field: 'title', op: 'contains', value: 'a\u0000b' }, 'BAD_FILTER'],
    ['a very long text', { field: 'title', op: 'contains', value: 'x'.repeat(201) }, 'BAD_FILTER'],
    ['too many values', { field: 'people', op: 'in', value: Array(1001).fill(1) }, 'BAD_FILTER'],
    ['an empty list', { and: [] }, 'BAD_FILTER'],
    ['a part that is none', { and: [null] }, 'BAD_FILTER'],
    ['an unknown key', { field: 'people', op: 'empty', sql: '1=1' }, 'BAD_FILTER'],
    [
      'under on a reference that leads to no place',
      { field: 'applicant', op: 'under', value: '018f0000-0000-7000-8000-00000000dead' },
      'BAD_FILTER',
    ],
  ])('%s', async (_, filter, code) => {
    await expect(world.store.as(clerk).find(sampleOrder, { filter: filter as Filter })).rejects.toMatchObject({
      code,
      status: 400,
    });
  });

  test('a code that has ended may still be asked for', async () => {
    expect(await titles({ field: 'purpose', op: 'eq', value: 'welfare' })).toEqual([]);
  });

  test('depth and number of conditions are limited', async () => {
    const one: Filter = { field: 'people', op: 'empty' };
    const deep = Array.from({ length: 8 }).reduce<Filter>((inner) => ({ not: inner }), one);
    const wide: Filter = { or: Array(100).fill(one) };
    for (const filter of [deep, wide]) {
      await expect(world.store.as(clerk).find(sampleOrder, { filter })).rejects.toMatchObject({ code: 'BAD_FILTER' });
    }
  });

  test('a sealed field answers to equality alone', async () => {
    const filter = (op: 'contains' | 'startsWith'): Filter => ({ field: 'idNumber', op, value: '5201' });
    for (const op of ['contains', 'startsWith'] as const) {
      await expect(world.store.as(world.service).find(samplePerson, { filter: filter(op) })).rejects.toMatchObject({
        code: 'BAD_FILTER',
      });
    }
  });
});
