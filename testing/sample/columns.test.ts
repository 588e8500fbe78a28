import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Field, type Fields, kindOf } from '#standards/language';
import { type TestDatabase, testDatabase } from '../database.ts';
import { sampleItem, sampleLog, sampleOrder } from '../sample-app.ts';

// The column facets against a real PostgreSQL, with a driver that nobody has configured.
const fields: readonly (readonly [string, Field])[] = Object.entries({
  ...(sampleOrder.fields as Fields),
  ...(sampleItem.fields as Fields),
  ...(sampleLog.fields as Fields),
});

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe.each(fields)('column of field %s', (_name, field) => {
  const kind = kindOf(field);
  const column = kind.column(field);

  test('takes many values as one array parameter and gives each back as it was', async () => {
    const values = [...[0, 1, 2, 3].map((n) => kind.sample(field, n)), null];
    const collate = column.collate ? `collate "${column.collate}"` : '';
    await client.query(`create temp table trial (n int, v ${column.type} ${collate})`);
    try {
      await client.query(`insert into trial select n, v from unnest($1::int[], $2::${column.array}[]) as given(n, v)`, [
        values.map((_, n) => n),
        values.map((value) => column.write(value)),
      ]);
      const { rows } = await client.query<{ v: unknown }>('select v from trial order by n');
      expect(rows.map((row) => column.read(row.v))).toEqual(values);
    } finally {
      await client.query('drop table trial');
    }
  });
});

test('an amount beyond the column is refused by the kind, not by the database', async () => {
  const { price } = sampleItem.fields;
  const kind = kindOf(price);
  const most = '9999999999999999.99';
  expect(
    kind.validate(most, { ...price, most: undefined }, { today: '2026-01-05', codeItem: () => undefined }),
  ).toMatchObject({
    ok: true,
  });
  await client.query(`select $1::${kind.column(price).type}`, [most]);
  await expect(client.query(`select $1::${kind.column(price).type}`, [`1${most}`])).rejects.toThrow(/overflow/);
  expect(
    kind.validate(`1${most}`, { ...price, most: undefined }, { today: '2026-01-05', codeItem: () => undefined }),
  ).toMatchObject({ ok: false, code: 'TOO_LARGE' });
});
