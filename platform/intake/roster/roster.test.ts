import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeCreditCode } from '#standards/checks';
import type { Client } from '../../http/testing/api-town.ts';
import { type IntakeTown, openIntakeTown } from '../testing/intake-town.ts';
import { PEOPLE, registerBook } from '../testing/roster-book.ts';

let town: IntakeTown;
let admin: Client;
let regionCode = '';
beforeAll(async () => {
  town = await openIntakeTown();
  admin = await town.signIn('admin');
  const { rows } = await ask<{ code: string }>(
    sql`select r.code from region r join unit u on u.region = r.id where u.id = ${town.town.id('finance')}`,
  );
  regionCode = rows[0]!.code;
});
afterAll(() => town?.close());

const ask = <T>(statement: ReturnType<typeof sql<T>>) => statement.execute(town.town.store.system);

type Cells = readonly (string | number | null)[];

const code = (n: number) => completeCreditCode('11520103', String(n).padStart(8, '0'));
const unitLine = (n: number, name: string, superior: string | null = null, kind = '行政机关'): Cells => [
  name,
  `简${n}`,
  code(n),
  regionCode,
  kind,
  superior,
  5,
  null,
];
const personLine = (
  name: string,
  no: string,
  unit: string,
  more: Partial<Record<string, string | null>> = {},
): Cells => {
  const cells: Record<string, string | null> = {
    姓名: name,
    工号: no,
    编制单位: unit,
    工作单位: unit,
    部门: '办公室',
    '岗位/职务': '科员',
    领导职务层次: null,
    职级: '一级科员',
    任职方式: '任职',
    任职日期: '2024-03-01',
    手机号: null,
    备注: null,
    ...more,
  };
  return PEOPLE.map((title) => cells[title] ?? null);
};
const bring = async (units: readonly Cells[], people: readonly Cells[]) => {
  const batch = await town.check(admin, 'roster', '机构与人员名册.xlsx', await registerBook(units, people));
  await town.verb(admin, batch, 'commit');
  await town.job('commit', batch);
  return batch;
};
const staffOf = (unit: string) =>
  ask<{
    name: string;
    title: string;
    kind: string;
    home: string;
    department: string;
    establishment: string | null;
  }>(sql`
    select p.name, a.title, a.kind, h.name as home, d.name as department, e.name as establishment
    from assignment a join person p on p.id = a.person join unit u on u.id = a.unit join unit h on h.id = p.home
      left join department d on d.id = a.department left join unit e on e.id = a.establishment
    where u.name = ${unit} and a.voided_at is null order by p.staff_no, a.title`).then(({ rows }) => rows);

test("before they have rows the units of the book are shown by their names, and by no one else's book", async () => {
  const checked = async (units: readonly Cells[], people: readonly Cells[]) => {
    const batch = await town.check(admin, 'roster', '机构与人员名册.xlsx', await registerBook(units, people));
    const lines = await town.lines(admin, batch);
    const words = (name: string) =>
      lines
        .filter(({ cells }) => cells.some(({ field, after }) => field === 'name' && after === name))
        .flatMap(({ cells }) => cells.filter(({ field }) => field === 'unit').map(({ after }) => after));
    return words;
  };
  const words = await checked(
    [unitLine(81, '云岭区气象局')],
    [personLine('周八', '980001', '云岭区气象局'), personLine('吴九', '980002', '简81')],
  );
  expect(words('周八')).toEqual(['云岭区气象局']);
  expect(words('吴九')).toEqual(['云岭区气象局']);
  const without = await checked([unitLine(82, '云岭区水务局')], [personLine('郑十', '980003', '云岭区气象局')]);
  expect(without('郑十')).toEqual([null]);
});

test('an empty bureau is brought up: units below their superiors, departments, posts, people and appointments of every kind', async () => {
  const batch = await bring(
    [unitLine(1, '云岭区林业局', '云岭区政府办公室', '垂直管理单位'), unitLine(2, '云岭区政府办公室')],
    [
      personLine('赵一', '900001', '云岭区林业局', { '岗位/职务': '局长', 领导职务层次: '乡科级正职' }),
      personLine('钱二', '900002', '云岭区林业局'),
      personLine('钱二', '900002', '云岭区林业局', {
        任职方式: '兼职',
        工作单位: '云岭区政府办公室',
        '岗位/职务': '秘书',
      }),
      personLine('孙三', '900003', '外省某局', { 任职方式: '挂职', 工作单位: '云岭区林业局', '岗位/职务': '副局长' }),
    ],
  );
  expect(await town.progress(admin, batch)).toMatchObject({ stage: 'committed', counts: { done: 6, held: 0 } });
  const { rows } = await ask<{ superior: string; relation: string; kind: string }>(sql`
    select s.name as superior, u.relation, u.kind from unit u join unit s on s.id = u.superior where u.name = '云岭区林业局'`);
  expect(rows).toEqual([{ superior: '云岭区政府办公室', relation: 'vertical', kind: 'government' }]);
  expect(await staffOf('云岭区林业局')).toMatchObject([
    { name: '赵一', title: '局长', kind: 'regular', department: '办公室', establishment: '云岭区林业局' },
    { name: '钱二', title: '科员', kind: 'regular' },
    { name: '孙三', title: '副局长', kind: 'temporary', home: '云岭区林业局', establishment: null },
  ]);
  expect(await staffOf('云岭区政府办公室')).toMatchObject([{ name: '钱二', kind: 'concurrent', home: '云岭区林业局' }]);
});

test('the same book again makes nothing twice; a person added to it is added', async () => {
  const units = [unitLine(11, '云岭区水务局')];
  const people = [personLine('李甲', '910001', '云岭区水务局')];
  await bring(units, people);
  const again = await bring(units, [...people, personLine('李乙', '910002', '云岭区水务局')]);
  expect((await town.progress(admin, again)).counts).toMatchObject({ done: 3 });
  expect((await staffOf('云岭区水务局')).map(({ name }) => name)).toEqual(['李甲', '李乙']);
  const { rows } = await ask<{ n: number }>(sql`select count(*)::int as n from unit where name = '云岭区水务局'`);
  expect(rows).toEqual([{ n: 1 }]);
});

test('links of the accounts are listed once, open only what the person may open, and are kept nowhere', async () => {
  const batch = await bring([unitLine(21, '云岭区农业局')], [personLine('周甲', '920001', '云岭区农业局')]);
  const { status, body } = await town.verb(admin, batch, 'takeLinks');
  expect(status).toBe(200);
  expect(body).toMatchObject({ left: 0, links: [{ person: '周甲', login: 'u920001', unit: '云岭区农业局' }] });
  const token = (body.links as { token: string }[])[0]!.token;
  const { rows } = await ask<{ n: number }>(sql`
    select count(*)::int as n from (
      select convert_to(to_jsonb(c)::text, 'UTF8') as t from command_log c
      union all select convert_to(to_jsonb(a)::text, 'UTF8') from audit_entry a
    ) x where position(convert_to(${token}, 'UTF8') in t) > 0`);
  expect(rows).toEqual([{ n: 0 }]);
  expect(await town.verb(admin, batch, 'takeLinks')).toMatchObject({ status: 409, body: { code: 'LINKS_GIVEN' } });
});

test('a roster is taken back while nothing else refers to it; what is used already stays and is listed', async () => {
  const batch = await bring(
    [unitLine(31, '云岭区商务局'), unitLine(32, '云岭区统计局')],
    [personLine('吴甲', '930001', '云岭区商务局'), personLine('吴乙', '930002', '云岭区统计局')],
  );
  const clerkOfIt = (await ask<{ id: string }>(sql`select id from unit where name = '云岭区统计局'`)).rows[0]!.id;
  const posted = await admin.send('POST', '/api/department', { name: '新设股', unit: clerkOfIt });
  expect(posted.status).toBe(201);
  await town.verb(admin, batch, 'undo');
  await town.job('undo', batch);
  const { rows } = await ask<{ name: string; gone: boolean }>(sql`
    select name, voided_at is not null as gone from unit where name in ('云岭区商务局', '云岭区统计局') order by name`);
  expect(rows).toEqual([
    { name: '云岭区商务局', gone: true },
    { name: '云岭区统计局', gone: false },
  ]);
  expect(await staffOf('云岭区统计局')).toEqual([]);
  const kept = await town.lines(admin, batch, { state: 'kept' });
  expect(kept.map(({ findings }) => findings[0]?.code)).toEqual(['CITED']);
});

test('superiors that only units of the same book are under go with them when it is taken back', async () => {
  const batch = await bring(
    [
      unitLine(91, '云岭区纪委'),
      unitLine(92, '云岭区纪委派驻组', '云岭区纪委', '派驻机构'),
      unitLine(93, '派驻组综合室', '云岭区纪委派驻组', '派驻机构'),
    ],
    [personLine('王十一', '991001', '派驻组综合室')],
  );
  expect(await town.progress(admin, batch)).toMatchObject({ counts: { done: 4 } });
  await town.verb(admin, batch, 'undo');
  await town.job('undo', batch);
  expect(await town.progress(admin, batch)).toMatchObject({ stage: 'undone', counts: { undone: 4, kept: 0 } });
  const { rows } = await ask<{ n: number }>(sql`
    select count(*)::int as n from unit where name in ('云岭区纪委', '云岭区纪委派驻组', '派驻组综合室') and voided_at is null`);
  expect(rows).toEqual([{ n: 0 }]);
});

test('a unit that waits holds its people back; whoever may not make units is refused', async () => {
  const broken: Cells = ['云岭区残联', null, '11520103000000099X', regionCode, '火星机构', null, 5, null];
  const batch = await bring([broken], [personLine('郑甲', '940001', '云岭区残联')]);
  const { counts } = await town.progress(admin, batch);
  expect(counts).toMatchObject({ done: 0, held: 2 });
  const clerk = await town.signIn('clerk');
  await expect(town.begin(clerk, 'roster', '名册.xlsx', await registerBook([], []))).rejects.toThrow('MAY_NOT_IMPORT');
});
