import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { migrateForTests } from '../migrate/migrate-for-tests.ts';
import { raiseDataVersion, shipReferenceData } from '../reference/ship-reference-data.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { createCodeCache, loadCodes } from './code-cache.ts';

const registry = sampleRegistry();
let home: TestDatabase;
let db: Database;

beforeAll(async () => {
  home = await testDatabase();
  await migrateForTests(home.url, registry);
  db = openDatabase({ url: home.url });
});

afterAll(async () => {
  await db.close();
  await home.drop();
});

test('every shipped code and dated row is in force after the first migration, in its order', async () => {
  const codes = await loadCodes(db.kysely);
  for (const set of registry.codeSets.values()) expect(codes.sets.get(set.name)).toEqual(set.items);
  for (const table of registry.tables.values()) expect(codes.tables.get(table.name)).toEqual(table.rows);
});

test('an upgrade never overwrites what stewards made, and keeps what the code no longer ships', async () => {
  await sql`update code_item set local = shipped || '{"label": "办公用途"}'
    where set_name = 'samplePurpose' and code = 'office'`.execute(db.kysely);
  await sql`insert into code_item (set_name, code, position, local)
    values ('samplePurpose', 'local', 99, '{"code": "local", "label": "本地"}')`.execute(db.kysely);
  const purposes = registry.codeSets.get('samplePurpose')!;
  const items = purposes.items
    .filter(({ code }) => code !== 'field')
    .map((item) => ({ ...item, label: `新${item.label}` }));
  const upgraded = new Map(registry.codeSets).set('samplePurpose', { ...purposes, items });
  await shipReferenceData(db.pool, { ...registry, codeSets: upgraded });
  const codes = await loadCodes(db.kysely);
  expect(codes.item('samplePurpose', 'office')?.label).toBe('办公用途');
  expect(codes.item('samplePurpose', 'welfare')?.label).toBe('新福利');
  expect(codes.item('samplePurpose', 'field')?.label).toBe('外勤');
  expect(codes.item('samplePurpose', 'local')?.label).toBe('本地');
});

test('a cache reads again when the version rises, and not before', async () => {
  const cache = createCodeCache(db.kysely);
  const first = await cache.current();
  expect(await cache.current(true)).toBe(first);
  await sql`update code_item set local = '{"code": "local", "label": "改名"}' where code = 'local'`.execute(db.kysely);
  expect(await cache.current(true)).toBe(first);
  await raiseDataVersion(db.pool, 'code_item');
  expect((await cache.current(true)).item('samplePurpose', 'local')?.label).toBe('改名');
});

test('shipping the same again raises no version', async () => {
  const version = () => sql`select * from data_version order by what`.execute(db.kysely).then(({ rows }) => rows);
  await shipReferenceData(db.pool, registry);
  const before = await version();
  await shipReferenceData(db.pool, registry);
  expect(await version()).toEqual(before);
});
