import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database';
import { type Database, openDatabase } from './database.ts';
import { unnested } from './unnested.ts';

let home: TestDatabase;
let db: Database;
beforeAll(async () => {
  home = await testDatabase();
  db = openDatabase({ url: home.url });
});
afterAll(async () => {
  await db.close();
  await home.drop();
});

test('values of every sort come out as they went in', async () => {
  const texts = [
    '',
    'null',
    'NULL',
    null,
    `"q" 'a' \\ \\n {b},c`,
    'line\nbreak\ttab\r',
    '\u0001\u2028𠮷é',
    `'); drop table x; --`,
  ];
  const points = texts.map((_, n) => (n === 2 ? null : { lon: 106.5 + n, text: 'a "quoted"\nline' }));
  const source = unnested([
    { name: '#n', array: 'int', values: texts.map((_, n) => n) },
    { name: 'text', array: 'text', values: texts },
    { name: 'point', array: 'jsonb', values: points },
    { name: 'amount', array: 'numeric', values: texts.map((_, n) => `${n}.50`) },
    { name: 'yes', array: 'boolean', values: texts.map((_, n) => n % 2 === 0) },
  ]);
  const { rows } = await sql`select * from ${source} order by u."#n"`.execute(db.kysely);
  expect(rows).toEqual(
    texts.map((text, n) => ({ '#n': n, text, point: points[n], amount: `${n}.50`, yes: n % 2 === 0 })),
  );
});

test('what many rows share arrives in all of them, documents come whole and in their order', async () => {
  const numbers = Array.from({ length: 150 }, (_, n) => n);
  const documents = numbers.map((n) => ({ n, text: `a "quoted"\\n\n甲 ${n}`, list: [null, [n]] }));
  const source = unnested([
    { name: 'n', array: 'int', values: numbers },
    { name: 'unit', array: 'uuid', values: numbers.map(() => '0190a0b0-0000-7000-8000-000000000001') },
    { name: 'nothing', array: 'text', values: numbers.map(() => null) },
    { name: 'yes', array: 'boolean', values: numbers.map(() => true) },
    { name: 'amount', array: 'numeric', values: numbers.map((n) => (n === 149 ? '2.00' : '1.00')) },
    { name: 'document', array: 'jsonb', values: documents.map((document) => JSON.stringify(document)) },
    {
      name: 'id',
      array: 'uuid',
      values: numbers.map((n) => (n === 3 ? null : '0190A0B0-0000-7000-8000-000000000002')),
    },
  ]);
  const { rows } = await sql`select * from ${source} order by u.n`.execute(db.kysely);
  expect(rows).toEqual(
    numbers.map((n) => ({
      n,
      unit: '0190a0b0-0000-7000-8000-000000000001',
      nothing: null,
      yes: true,
      amount: n === 149 ? '2.00' : '1.00',
      document: documents[n],
      id: n === 3 ? null : '0190a0b0-0000-7000-8000-000000000002',
    })),
  );
});

test('the first column says how many rows there are, also when all of it is the same', async () => {
  const source = unnested([{ name: 'n', array: 'int', values: Array(120).fill(7) }]);
  const { rows } = await sql`select n from ${source}`.execute(db.kysely);
  expect(rows).toEqual(Array(120).fill({ n: 7 }));
});

test.each([
  ['uuid', 'x'.repeat(36)],
  ['uuid', '0190a0b0-0000-7000-8000-000000000001,'],
  ['jsonb', '1],[2'],
  ['jsonb', '{'],
])('a value that is no %s is refused: %s', async (array, value) => {
  await expect(
    sql`select * from ${unnested([{ name: 'a', array, values: [value] }])}`.execute(db.kysely),
  ).rejects.toThrow();
});

test('no rows are no rows', async () => {
  const { rows } = await sql`select * from ${unnested([{ name: 'a', array: 'uuid', values: [] }])}`.execute(db.kysely);
  expect(rows).toEqual([]);
});
