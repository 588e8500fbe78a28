import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grade } from '#standards/language';
import { unit } from '#standards/resources';
import { sampleItem, sampleLog, sampleOrder, samplePerson } from '#testing/sample-app';
import type { Actor, Arm } from '../contract/actor.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';
import { searchText, searchWords } from './search-text.ts';

let world: SampleWorld;
let secretOrder: string;

const ACCOUNT = '00000000-0000-7000-8000-00000000fffc';
const READS = 'sampleOrder.read sampleItem.read samplePerson.read';

beforeAll(async () => {
  world = await sampleWorld();
  await world.store.run(world.service, async (tx) => {
    const found = { permission: 'test.found' };
    const secret = await tx.create(
      unit,
      [{ name: '某涉密单位', kind: 'government', level: '4', region: world.id.east, secret: true }],
      found,
    );
    const orders = await tx.create(sampleOrder, [
      { title: '采购打印纸', unit: world.id.eastOffice, purpose: 'office' },
      { title: '打印机维修', unit: world.id.westOffice, purpose: 'field' },
      { title: '涉密申请', unit: secret.rows[0]!.id, purpose: 'office' },
    ]);
    secretOrder = orders.rows[2]!.id;
    await tx.create(sampleItem, [{ order: orders.rows[0]!.id, line: 1, name: '纸', category: 'F' }]);
    await tx.create(samplePerson, [
      { name: '单晓明', badge: 'B-77', unit: world.id.eastOffice },
      { name: '曾小燕', badge: 'B-78', unit: world.id.westOffice },
    ]);
  });
});

afterAll(() => world.close());

function reader(arm: Arm, clearance: Grade = 2): Actor {
  return personActor('读者', { account: ACCOUNT, person: ACCOUNT }, [
    { permissions: READS, arms: [arm], clearance },
    { permissions: 'unit.read region.read', arms: [{ by: 'place', prefix: world.place.province }], clearance: 2 },
  ]);
}

const everything: Arm = { by: 'everything' };
const east = (): Arm => ({ by: 'place', prefix: world.place.east });

describe('search text', () => {
  test('holds fields of grade 1 before the line break, label first, and of grade 2 after it', () => {
    const row = { name: '单晓明', badge: 'B-77', unit: 'x' };
    expect(searchText(samplePerson, row)).toBe('b-77 b77\n单晓明 sxm shanxiaoming');
    expect(searchText(sampleOrder, { title: '打印\n纸' })).toBe('打印 纸 dyz dayinzhi');
    expect(searchText(sampleOrder, { title: null })).toBeNull();
  });

  test('words are folded like the text; at most five count', () => {
    expect(searchWords('  Ｂ－77\u0000 DA  ')).toEqual(['b-77', 'da']);
    expect(searchWords('a b c d e f')).toHaveLength(5);
    expect(searchWords(' \n')).toEqual([]);
  });
});

describe('search and pick', () => {
  const picked = async (actor: Actor, words: string) =>
    (await world.store.as(actor).pick(sampleOrder, words)).map(({ title }) => title);

  test('find by two signs, by initials, by full pinyin, by several words, in scope only', async () => {
    expect(await picked(reader(everything), '打印')).toEqual(['打印机维修', '采购打印纸']);
    expect(await picked(reader(everything), 'dyj')).toEqual(['打印机维修']);
    expect(await picked(reader(everything), 'caigou')).toEqual(['采购打印纸']);
    expect(await picked(reader(everything), '打印 维修')).toEqual(['打印机维修']);
    expect(await picked(reader(east()), '打印')).toEqual(['采购打印纸']);
    expect(await picked(reader(everything), '%')).toEqual([]);
  });

  test('offer the first rows of the list when nothing is typed, and keep to a filter', async () => {
    expect(await picked(reader(everything), ' ')).toEqual(['涉密申请', '打印机维修', '采购打印纸']);
    const choices = await world.store
      .as(reader(everything))
      .pick(sampleOrder, '打印', 5, { field: 'purpose', op: 'eq', value: 'field' });
    expect(choices).toEqual([
      { id: expect.any(String), title: '打印机维修', detail: expect.stringMatching(/^YL2\d{3}-0002$/) },
    ]);
  });

  test('match a low clearance only against what it may read', async () => {
    const low = world.store.as(reader(everything, 1));
    expect(await low.pick(samplePerson, 'shan')).toEqual([]);
    expect((await low.find(samplePerson, { search: '单晓明' })).rows).toEqual([]);
    expect((await low.pick(samplePerson, 'b-77')).map(({ title }) => title)).toEqual(['单**']);
    expect(await world.store.as(reader(everything)).pick(samplePerson, 'sxm')).toMatchObject([
      { title: '单晓明', detail: 'B-77' },
    ]);
  });

  test('a resource without search text refuses a search and is picked by its label', async () => {
    const reading = { device: 'D-9', unit: world.id.eastTeam, at: '2026-11-01T00:00:00.000Z', reading: '1.0000' };
    await world.store.run(world.service, (tx) => tx.create(sampleLog, [reading, { ...reading, device: 'E-1' }]));
    const all = world.store.as(world.service);
    await expect(all.find(sampleLog, { search: 'd-9' })).rejects.toMatchObject({ code: 'FIELD_NOT_FILTERABLE' });
    expect((await all.pick(sampleLog, 'd-9')).map(({ title }) => title)).toEqual(['D-9']);
  });
});

describe('titles of referenced rows', () => {
  test('come with the page, also of rows out of scope', async () => {
    const { rows, refs } = await world.store.as(reader(east())).find(sampleItem);
    expect(refs).toEqual({ sampleOrder: { [rows[0]!.order!]: '采购打印纸' } });
    const west = personActor('西', { account: ACCOUNT, person: ACCOUNT }, [
      { permissions: 'sampleOrder.read', arms: [{ by: 'place', prefix: world.place.west }] },
    ]);
    const page = await world.store.as(west).find(sampleOrder);
    expect(page.refs).toEqual({ unit: { [world.id.westOffice]: '西县机关事务中心' } });
  });

  test('never name what belongs to a secret unit to those who do not see it', async () => {
    const seesOrders = personActor('督查', { account: ACCOUNT, person: ACCOUNT }, [
      { permissions: 'sampleOrder.read', arms: [everything] },
      { permissions: 'unit.read', arms: [{ by: 'place', prefix: world.place.province }] },
    ]);
    const { row, refs } = await world.store.as(seesOrders).one(sampleOrder, secretOrder);
    expect(refs.unit).toEqual({ [row.unit!]: '（不可见）' });
    const county = world.store.as(reader({ by: 'place', prefix: world.place.province }));
    await expect(county.get(sampleOrder, secretOrder)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('scoped', () => {
  test('gives a source for joins: in scope, unclear fields null', async () => {
    await world.store.run(world.service, async (tx) => {
      const { rows } = await world.store.as(world.service).find(sampleOrder, { search: '打印' });
      await tx.update(
        sampleOrder,
        rows.map(({ id, rev }) => ({ id, rev, set: { amount: '10.00' } })),
      );
    });
    const mixed: Actor = personActor('读者', { account: ACCOUNT, person: ACCOUNT }, [
      { permissions: READS, arms: [{ by: 'place', prefix: world.place.province }], clearance: 2 },
      { permissions: READS, arms: [east()], clearance: 3 },
    ]);
    const read = world.store.as(mixed);
    const { rows } = await sql<{ title: string; amount: string | null; items: number }>`
      select o.title, o.amount, count(i.id) as items from ${read.scoped(sampleOrder)} o
      left join ${read.scoped(sampleItem)} i on i."order" = o.id group by o.title, o.amount order by o.title
    `.execute(world.store.system);
    expect(rows).toEqual([
      { title: '打印机维修', amount: null, items: 0 },
      { title: '采购打印纸', amount: '10.00', items: 1 },
    ]);
    const nobody = personActor('无', { account: ACCOUNT }, []);
    const none = await sql`select * from ${world.store.as(nobody).scoped(samplePerson)} p`.execute(world.store.system);
    expect(none.rows).toEqual([]);
  });
});
