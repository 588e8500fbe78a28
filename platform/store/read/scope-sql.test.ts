import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#testing/database';
import type { Arm, Stamps } from '../contract/actor.ts';
import { storeSystem } from '../schema/system.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { not, some } from './condition.ts';
import type { PathMove } from './path-moves.ts';
import { matches } from './row-scope.ts';
import { branchesOf } from './scope-sql.ts';
import { type Chooser, chooser } from './testing/chooser.ts';

const PERSON = '00000000-0000-7000-8000-0000000000aa';
const UNITS = ['1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`);

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  const { url, drop } = await testDatabase();
  database = openDatabase({ url, max: 1 });
  close = async () => {
    await database.close();
    await drop();
  };
  for (const { sql: text } of storeSystem) await sql.raw(text).execute(database.kysely);
  await sql`create table plot (id uuid primary key, owner_unit uuid, place_path text collate "C", line_path text collate "C",
    department_id uuid, person_id uuid)`.execute(database.kysely);
});

afterAll(() => close());

test('JavaScript and SQL agree on which rows an arm reaches, and no two branches reach the same row', async () => {
  const choose = chooser(11);
  const rows = Array.from({ length: 400 }, (_, i) => ({ id: idOf(i), stamps: anyStamps(choose) }));
  await insert(rows);
  for (let round = 0; round < 120; round++) {
    const arms = Array.from({ length: choose.int(1, 4) }, () => anyArm(choose));
    const moves = Array.from({ length: choose.int(0, 2) }, () => anyMove(choose)).filter(
      ({ from, to }) => !to.startsWith(from) && !from.startsWith(to),
    );
    const expected = rows.filter(({ stamps }) => arms.some((arm) => matches(arm, stamps, moves))).map(({ id }) => id);
    const branches = branchesOf(arms, 't', 'plot', moves);
    const found = await Promise.all(branches.map(({ condition }) => idsWhere(condition)));
    expect(found.flat().sort(), JSON.stringify({ arms, moves })).toEqual(expected.sort());
  }
});

test('the opposite of a scope holds every other row, those without stamps included', async () => {
  const [{ condition }] = branchesOf([{ by: 'place', prefix: '/a/' }], 't', 'plot', []) as [{ condition: never }];
  const all = await idsWhere(sql`true`);
  const [inside, outside] = [await idsWhere(condition), await idsWhere(not(condition))];
  expect([...inside, ...outside].sort()).toEqual(all.sort());
});

test('sight reaches the rows named for the person or for a place that covers theirs, until it runs out', async () => {
  await sql`insert into sight (id, resource, row_id, person, place, until, granted_by, granted_at) values
    (${idOf(9001)}::uuid, 'plot', ${idOf(1)}::uuid, ${PERSON}::uuid, null, null, 'x', now()),
    (${idOf(9002)}::uuid, 'plot', ${idOf(2)}::uuid, ${PERSON}::uuid, null, now() - interval '1 minute', 'x', now()),
    (${idOf(9003)}::uuid, 'plot', ${idOf(3)}::uuid, null, '/a/b/', now() + interval '1 hour', 'x', now()),
    (${idOf(9004)}::uuid, 'plot', ${idOf(4)}::uuid, null, '/a/b/c/d/', null, 'x', now()),
    (${idOf(9005)}::uuid, 'other', ${idOf(5)}::uuid, ${PERSON}::uuid, null, null, 'x', now())`.execute(database.kysely);
  const reached = async (arm: Arm) => idsWhere(some(branchesOf([arm], 't', 'plot', []).map((b) => b.condition)));
  expect(await reached({ by: 'sight', person: PERSON, place: '/a/b/c/' })).toEqual([idOf(1), idOf(3)]);
  expect(await reached({ by: 'sight', person: UNITS[0]!, place: '/a/bb/' })).toEqual([]);
});

async function insert(rows: readonly { id: string; stamps: Stamps }[]): Promise<void> {
  for (const { id, stamps } of rows) {
    await sql`insert into plot values (${id}::uuid, ${stamps.ownerUnit}::uuid, ${stamps.placePath}, ${stamps.linePath},
      ${stamps.departmentId}::uuid, ${stamps.personId}::uuid)`.execute(database.kysely);
  }
}

async function idsWhere(condition: Parameters<typeof not>[0] | ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select t.id from plot t where ${condition} order by id`.execute(
    database.kysely,
  );
  return rows.map(({ id }) => id);
}

function anyStamps(choose: Chooser): Stamps {
  const perhaps = <T>(thing: T) => (choose.int(0, 4) === 0 ? null : thing);
  return {
    ownerUnit: perhaps(choose.of(UNITS)),
    placePath: perhaps(anyPath(choose, 1)),
    linePath: perhaps(anyPath(choose, 1)),
    departmentId: perhaps(choose.of(UNITS)),
    personId: perhaps(choose.of(UNITS)),
  };
}

function anyArm(choose: Chooser): Arm {
  switch (choose.int(0, 5)) {
    case 0:
      return { by: 'unit', units: [choose.of(UNITS)] };
    case 1:
      return { by: 'department', department: choose.of(UNITS) };
    case 2:
      return { by: 'person', person: choose.of(UNITS) };
    default:
      return { by: choose.of(['place', 'line'] as const), prefix: anyPath(choose, 1) };
  }
}

function anyMove(choose: Chooser): PathMove {
  return { kind: choose.of(['place', 'line'] as const), from: anyPath(choose, 2), to: anyPath(choose, 1) };
}

function anyPath(choose: Chooser, least: number): string {
  return `/${Array.from({ length: choose.int(least, 4) }, () => choose.of(['a', 'b', 'bb', 'c'])).join('/')}/`;
}

function idOf(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}
