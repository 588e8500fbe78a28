import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';

const made: TestDatabase[] = [];
afterAll(() => Promise.all(made.map((database) => database.drop())));

test('an empty test database answers and keeps Chinese text searchable by trigrams', async () => {
  const database = await fresh();
  const rows = await ask(database, `create extension pg_trgm; select cardinality(show_trgm('机关事务')) as trigrams`);
  expect(rows).toEqual([{ trigrams: 5 }]);
});

test('copies of one template are built once and do not see each other', async () => {
  let built = 0;
  const template = {
    name: 'one table',
    build: async (url: string) => {
      built++;
      await ask({ url }, 'create table car (plate text)');
    },
  };
  const [first, second] = await Promise.all([fresh(template), fresh(template)]);
  await ask(first, `insert into car values ('贵A00001')`);
  expect(await ask(first, 'select plate from car')).toEqual([{ plate: '贵A00001' }]);
  expect(await ask(second, 'select plate from car')).toEqual([]);
  expect(built).toBe(1);
});

test('a template that failed half-way is built again', async () => {
  let tries = 0;
  const template = {
    name: 'fails first',
    build: async (url: string) => {
      await ask({ url }, 'create table car (plate text)');
      if (++tries === 1) throw new Error('half-way');
    },
  };
  await expect(testDatabase(template)).rejects.toThrow('half-way');
  expect(await ask(await fresh(template), 'select count(*)::int as cars from car')).toEqual([{ cars: 0 }]);
});

test('a dropped database is gone', async () => {
  const database = await testDatabase();
  await database.drop();
  await expect(ask(database, 'select 1')).rejects.toThrow(/does not exist/);
});

async function fresh(template?: Parameters<typeof testDatabase>[0]): Promise<TestDatabase> {
  const database = await testDatabase(template);
  made.push(database);
  return database;
}

async function ask(database: { url: string }, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const answer: pg.QueryResult | pg.QueryResult[] = await client.query(sql);
    return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? [];
  } finally {
    await client.end();
  }
}
