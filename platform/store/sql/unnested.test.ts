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

test('no rows are no rows', async () => {
  const { rows } = await sql`select * from ${unnested([{ name: 'a', array: 'uuid', values: [] }])}`.execute(db.kysely);
  expect(rows).toEqual([]);
});
