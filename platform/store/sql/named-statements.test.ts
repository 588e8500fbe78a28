import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '#testing/database';
import { openDatabase } from './database.ts';
import { statementNames } from './named-statements.ts';

test('a statement is named when it comes the third time, the same text always alike', () => {
  const nameOf = statementNames();
  expect([nameOf('a'), nameOf('a'), nameOf('b'), nameOf('a'), nameOf('a')]).toEqual([
    undefined,
    undefined,
    undefined,
    'goa1',
    'goa1',
  ]);
});

test('no more than 200 statements are named, and forgotten ones cost nothing', () => {
  const nameOf = statementNames();
  for (let n = 0; n < 5000; n++) for (let times = 0; times < 3; times++) nameOf(`select ${n}`);
  expect(nameOf('select 199')).toBe('goa200');
  expect(nameOf('select 200')).toBeUndefined();
});

test.each([
  ['hot statements are prepared in the session', undefined, 1],
  ['GOA_PREPARED=off leaves them unnamed', 'off', 0],
] as const)('%s', async (_, setting, prepared) => {
  const before = process.env.GOA_PREPARED;
  if (setting) process.env.GOA_PREPARED = setting;
  const { url, drop } = await testDatabase();
  const database = openDatabase({ url, max: 1 });
  try {
    for (const n of [1, 2, 3, 4]) {
      const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(database.kysely);
      expect(rows).toEqual([{ n }]);
    }
    const { rows } = await sql`select 1 from pg_prepared_statements`.execute(database.kysely);
    expect(rows).toHaveLength(prepared);
  } finally {
    if (before === undefined) delete process.env.GOA_PREPARED;
    else process.env.GOA_PREPARED = before;
    await database.close();
    await drop();
  }
});
