import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database';
import { GoaError } from '../contract/goa-error.ts';
import { type Database, openDatabase } from './database.ts';
import { isRetryable, translateError } from './translate-error.ts';

let home: TestDatabase;
let db: Database;

beforeAll(async () => {
  home = await testDatabase();
  db = openDatabase({ url: home.url, max: 3 });
  await sql`create table car (id uuid primary key, plate text constraint car_plate_u unique)`.execute(db.kysely);
});

afterAll(async () => {
  await db.close();
  await home.drop();
});

test('values arrive as they travel: exact, and never as Date or float', async () => {
  const { rows } = await sql`
    select 9007199254740991::bigint as count, 12.50::numeric(18,2) as price, date '2024-02-29' as day,
      timestamptz '2024-01-31 23:30:00.123+08' as at, timestamptz '2024-06-01 00:00:00+00' as noon,
      '{"a": [1, null]}'::jsonb as data, array[1, null]::bigint[] as counts, array[0.10]::numeric[] as prices,
      array[date '2024-03-01'] as days, array[timestamptz '2024-01-01 08:00+08', null] as moments,
      timestamptz 'infinity' as never`.execute(db.kysely);
  expect(rows).toEqual([
    {
      count: 9007199254740991,
      price: '12.50',
      day: '2024-02-29',
      at: '2024-01-31T15:30:00.123Z',
      noon: '2024-06-01T00:00:00.000Z',
      data: { a: [1, null] },
      counts: [1, null],
      prices: ['0.10'],
      days: ['2024-03-01'],
      moments: ['2024-01-01T00:00:00.000Z', null],
      never: 'infinity',
    },
  ]);
});

test('a session counts days in Asia/Shanghai and ends statements that run too long', async () => {
  const { rows } = await sql<{ day: string }>`
    select (timestamptz '2024-01-31 16:30:00Z')::date as day`.execute(db.kysely);
  expect(rows[0]!.day).toBe('2024-02-01');
  const hasty = openDatabase({ url: home.url, statementTimeout: 50 });
  await expect(faultOf(sql`select pg_sleep(5)`.execute(hasty.kysely))).resolves.toBe('UNAVAILABLE');
  await hasty.close();
});

test('a connection takes on the given role and nothing of the account remains', async () => {
  await sql`drop role if exists goa_try`.execute(db.kysely);
  await sql`create role goa_try nologin`.execute(db.kysely);
  const limited = openDatabase({ url: home.url, role: 'goa_try' });
  await expect(sql`select * from car`.execute(limited.kysely)).rejects.toMatchObject({ code: '42501' });
  await limited.close();
  await sql`drop role goa_try`.execute(db.kysely);
});

test('a taken unique value names its index and not the value', async () => {
  const insert = () => sql`insert into car values (gen_random_uuid(), '贵A00001')`.execute(db.kysely);
  await insert();
  const error = translateError(await insert().catch((caught: unknown) => caught));
  expect(error).toBeInstanceOf(GoaError);
  expect(error).toMatchObject({ code: 'TAKEN', status: 409, detail: { constraint: 'car_plate_u' } });
  expect(JSON.stringify(error)).not.toContain('贵A00001');
});

test('a server that is not there is one clear fault', async () => {
  const nowhere = openDatabase({ url: 'postgres://postgres@127.0.0.1:1/none' });
  await expect(faultOf(sql`select 1`.execute(nowhere.kysely))).resolves.toBe('UNAVAILABLE');
  await nowhere.close();
});

test('the pool survives the loss of an idle connection and of one at work', async () => {
  const lost: string[] = [];
  const pool = openDatabase({ url: home.url, max: 1, onIdleError: ({ message }) => lost.push(message) });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(pool.kysely);
  await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(db.kysely);
  await eventually(() => lost).toHaveLength(1);
  const client = await pool.pool.connect();
  const atWork = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await sql`select pg_terminate_backend(${atWork.rows[0]!.pid})`.execute(db.kysely);
  await eventually(() => faultOf(client.query('select 1'))).not.toBe('57P01');
  await expect(faultOf(client.query('select 1'))).resolves.toMatch(/UNAVAILABLE|not queryable/);
  client.release();
  await expect(sql`select 1 as one`.execute(pool.kysely)).resolves.toMatchObject({ rows: [{ one: 1 }] });
  await pool.close();
  await pool.close();
});

test('a full disk and a deadlock have their own faults; an unknown error stays itself', () => {
  const full = Object.assign(new Error('could not extend file'), { code: '53100' });
  expect(translateError(full)).toMatchObject({ code: 'DISK_FULL', status: 507, cause: full });
  const deadlock = translateError(Object.assign(new Error('deadlock detected'), { code: '40P01' }));
  expect(isRetryable(deadlock)).toBe(true);
  expect(isRetryable(full)).toBe(false);
  const bug = Object.assign(new Error('column "x" does not exist'), { code: '42703' });
  expect(translateError(bug)).toBe(bug);
  expect(translateError('text')).toBe('text');
});

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = translateError(await work.catch((caught: unknown) => caught));
  return error instanceof GoaError ? error.code : String(error);
}

/** A loaded machine takes its time. */
function eventually<T>(what: () => T) {
  return expect.poll(what, { timeout: 30_000 });
}
