import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform/store';
import { type TestDatabase, testDatabase } from '#testing/database';
import { alone } from './alone.ts';

let database: TestDatabase;
let one: Database;
let two: Database;
beforeAll(async () => {
  database = await testDatabase();
  one = openDatabase({ url: database.url, max: 2 });
  two = openDatabase({ url: database.url, max: 2 });
});
afterAll(async () => {
  await one.close();
  await two.close();
  await database.drop();
});

test('the second process begins when the first has ended, not before', async () => {
  const order: string[] = [];
  let [begin, finish] = [() => {}, () => {}];
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const began = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const first = alone(one.kysely, async () => {
    order.push('first begins');
    begin();
    await held;
    order.push('first ends');
  });
  await began;
  const second = alone(two.kysely, async () => void order.push('second begins'));
  while (order.length < 2 && !(await isSomebodyWaiting())) await sql`select 1`.execute(one.kysely);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
});

test('work that fails lets the next one in', async () => {
  await expect(alone(one.kysely, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  await expect(alone(two.kysely, async () => 'done')).resolves.toBe('done');
});

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())) as waiting`.execute(two.kysely);
  return rows[0]!.waiting;
}
