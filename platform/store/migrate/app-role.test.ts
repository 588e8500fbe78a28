import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRegistry } from '#standards/language';
import { type TestDatabase, testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { appendEntries } from '../audit/append-entries.ts';
import { entryOf } from '../audit/testing/entry-of.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { defaultAppRole } from './app-role.ts';
import { migrate } from './migrate.ts';
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

test('an account that may not make the role migrates all the same, and its administrator can make up for it', async () => {
  const account = `goa_plain_${process.pid}`;
  const role = `goa_made_${process.pid}`;
  const administrator = (statement: string) => sql.raw(statement).execute(owner.kysely);
  await administrator(`create role ${account} login password 'plain'`);
  const bare = await testDatabase();
  const url = new URL(bare.url);
  await administrator(`alter database ${url.pathname.slice(1)} owner to ${account}`);
  url.username = account;
  url.password = 'plain';
  const plain = openDatabase({ url: url.href });
  const target = { registry: emptyRegistry, plans: [] };
  try {
    const first = await migrate(plain, target, { role });
    expect(first.appRole).toEqual({
      role,
      ready: false,
      sqlForAdministrator: `create role "${role}" nologin;\ngrant "${role}" to "${account}";`,
    });
    await administrator(first.appRole.sqlForAdministrator!.split('\n')[0]!);
    expect((await migrate(plain, target, { role })).appRole.sqlForAdministrator).toBe(
      `grant "${role}" to "${account}";`,
    );
    await administrator(`grant "${role}" to "${account}"`);
    expect((await migrate(plain, target, { role })).appRole).toEqual({ role, ready: true });
    const limited = openDatabase({ url: url.href, role });
    await expect(sql`delete from audit_entry`.execute(limited.kysely)).rejects.toMatchObject({ code: '42501' });
    await limited.close();
  } finally {
    await plain.close();
    await bare.drop();
    await administrator(`drop role if exists ${role}; drop role ${account}`);
  }
});

const emptyRegistry = buildRegistry([]);
