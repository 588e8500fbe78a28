import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { appendEntries } from '../audit/append-entries.ts';
import { entryOf } from '../audit/testing/entry-of.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { appRoleState, defaultAppRole } from './app-role.ts';
import { migrateForTests } from './migrate-for-tests.ts';

let home: TestDatabase;
let owner: Database;
let app: Database;

beforeAll(async () => {
  home = await testDatabase();
  expect((await migrateForTests(home.url, sampleRegistry())).appRole).toEqual({ role: defaultAppRole, ready: true });
  owner = openDatabase({ url: home.url });
  app = openDatabase({ url: home.url, role: defaultAppRole });
});

afterAll(async () => {
  await app.close();
  await owner.close();
  await home.drop();
});

test('the application writes rows and its trail', async () => {
  await appendEntries(app.kysely, [entryOf({ verb: 'create' })]);
  await sql`insert into smp_brand (id, rev, created_at, updated_at, name)
    values (${uuid()}, 1, now(), now(), '样例')`.execute(app.kysely);
  await sql`update smp_brand set rev = 2`.execute(app.kysely);
  const { rows } = await sql`select verb from audit_entry`.execute(app.kysely);
  expect(rows).toEqual([{ verb: 'create' }]);
});

test.each([
  'update audit_entry set actor = $$nobody$$',
  'delete from audit_entry',
  'truncate audit_entry',
  'delete from audit_seal',
  'update audit_sealed set seal = 1',
  'delete from access_log',
  'delete from smp_brand',
  'update smp_log set reading = 0',
  'delete from smp_log',
  'insert into goa_migration (name, checksum) values ($$x$$, $$x$$)',
  'drop table audit_entry',
  'alter table audit_entry disable trigger all',
])('PostgreSQL refuses the application: %s', async (statement) => {
  await expect(sql.raw(statement).execute(app.kysely)).rejects.toMatchObject({ code: '42501' });
});

test('an account that may not make the role gets the statements for its administrator', async () => {
  const account = `goa_plain_${process.pid}`;
  await sql.raw(`create role ${account} login password 'plain'`).execute(owner.kysely);
  const url = new URL(home.url);
  url.username = account;
  url.password = 'plain';
  const plain = openDatabase({ url: url.href });
  try {
    const existing = await appRoleState(plain.pool, defaultAppRole);
    expect(existing).toMatchObject({ ready: false, sqlForAdministrator: `grant "goa_app" to "${account}";` });
    const missing = await appRoleState(plain.pool, 'goa_absent');
    expect(missing.sqlForAdministrator).toBe(`create role "goa_absent" nologin;\ngrant "goa_absent" to "${account}";`);
  } finally {
    await plain.close();
    await sql.raw(`drop role ${account}`).execute(owner.kysely);
  }
});
