import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { migrateForTests } from '../migrate/migrate-for-tests.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { appendEntries } from './append-entries.ts';
import type { AuditEntry } from './entry.ts';
import { sealAudit } from './seal-audit.ts';
import { entryOf } from './testing/entry-of.ts';
import { verifyAudit } from './verify-audit.ts';

const template = {
  name: 'store of the sample app',
  build: (url: string) => migrateForTests(url, sampleRegistry()).then(() => undefined),
};
let home: TestDatabase;
let db: Database;
let folder: string;
let headFile: string;

beforeEach(async () => {
  home = await testDatabase(template);
  db = openDatabase({ url: home.url });
  folder = mkdtempSync(path.join(tmpdir(), 'goa-audit-'));
  headFile = path.join(folder, 'deep', 'audit-heads');
});

afterEach(async () => {
  await db.close();
  await home.drop();
  rmSync(folder, { recursive: true });
});

test('entries are sealed once, in batches, and the trail is whole', async () => {
  await append(7);
  expect(await sealAudit(db.kysely, { headFile, batch: 3 })).toBe(7);
  expect(await sealAudit(db.kysely, { headFile, batch: 3 })).toBe(0);
  await append(2);
  expect(await verify()).toEqual({ whole: true, seals: 3, entries: 7, destroyed: 0, unsealed: 2, problems: [] });
  expect(readFileSync(headFile, 'utf8')).toMatch(/^1 [0-9a-f]{64} \S+Z\n2 .*\n3 .*\n$/);
});

test('an entry that a long transaction commits late is sealed all the same', async () => {
  const early = entryOf({ id: '01890000-0000-7000-8000-000000000000' });
  await append(3);
  await sealAudit(db.kysely, { headFile });
  await appendEntries(db.kysely, [early]);
  expect(await sealAudit(db.kysely, { headFile, hours: 48 })).toBe(0);
  expect(await sealAudit(db.kysely, { headFile })).toBe(1);
  expect(await verify()).toMatchObject({ whole: true, seals: 2, entries: 4 });
});

test('sealers at the same time make one chain', async () => {
  await append(40);
  const other = openDatabase({ url: home.url });
  const runs = [db, other, db, other].map(({ kysely }) => sealAudit(kysely, { headFile, batch: 5 }));
  expect((await Promise.all(runs)).reduce((sum, count) => sum + count)).toBe(40);
  await other.close();
  expect(await verify()).toMatchObject({ whole: true, entries: 40, seals: 8 });
});

test('the digest stays when the payload is destroyed by decree', async () => {
  const [entry] = await append(2);
  await sealAudit(db.kysely, { headFile });
  await tamper(sql`update audit_entry set changes = null, reason = null, destroyed_at = now() where id = ${entry!.id}`);
  expect(await verify()).toMatchObject({ whole: true, destroyed: 1 });
});

describe('tampering is found', () => {
  let entries: AuditEntry[];
  beforeEach(async () => {
    entries = await append(9);
    await sealAudit(db.kysely, { headFile, batch: 3 });
  });

  test('a changed value of a sealed entry', async () => {
    await tamper(sql`update audit_entry set actor = '别人' where id = ${entries[4]!.id}`);
    expect(await first()).toMatchObject({ kind: 'payload', seal: 2, entry: entries[4]!.id });
  });

  test('a changed value with a digest made to fit', async () => {
    await tamper(sql`update audit_entry set digest = sha256('x') where id = ${entries[4]!.id}`);
    expect(await first()).toMatchObject({ kind: 'payload', seal: 2, entry: entries[4]!.id });
  });

  test('a changed value of an entry not sealed yet', async () => {
    const [late] = await append(1);
    await tamper(sql`update audit_entry set verb = 'read' where id = ${late!.id}`);
    expect(await first()).toMatchObject({ kind: 'payload', entry: late!.id });
  });

  test('a deleted entry', async () => {
    await tamper(sql`delete from audit_entry where id = ${entries[0]!.id}`);
    expect(await first()).toMatchObject({ kind: 'deleted', seal: 1, entry: entries[0]!.id });
  });

  test('a deleted entry and its place in the seal', async () => {
    await tamper(sql`delete from audit_entry where id = ${entries[0]!.id}`);
    await tamper(sql`delete from audit_sealed where entry_id = ${entries[0]!.id}`);
    expect(await first()).toMatchObject({ kind: 'seal', seal: 1 });
  });

  test('a seal taken out of the middle', async () => {
    await tamper(sql`delete from audit_sealed where seal = 2`);
    await tamper(sql`delete from audit_seal where no = 2`);
    expect(await first()).toMatchObject({ kind: 'chain', seal: 3 });
  });

  test('a changed seal', async () => {
    await tamper(sql`update audit_seal set at = at - interval '1 day' where no = 2`);
    expect(await first()).toMatchObject({ kind: 'seal', seal: 2 });
  });

  test('a tail cut off whole, and nothing is sealed on top of it', async () => {
    for (const id of entries.slice(6).map(({ id }) => id)) {
      await tamper(sql`delete from audit_sealed where entry_id = ${id}`);
      await tamper(sql`delete from audit_entry where id = ${id}`);
    }
    await tamper(sql`delete from audit_seal where no = 3`);
    expect(await verifyAudit(db.kysely)).toMatchObject({ whole: true, seals: 2 });
    expect(await first()).toMatchObject({ kind: 'head', seal: 3 });
    await append(1);
    await expect(sealAudit(db.kysely, { headFile })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    expect(await verify()).toMatchObject({ whole: false, unsealed: 1 });
  });

  test('a whole chain made anew', async () => {
    await tamper(sql`delete from audit_sealed`);
    await tamper(sql`delete from audit_seal`);
    await tamper(sql`delete from audit_entry where id = ${entries[0]!.id}`);
    await sealAudit(db.kysely, { headFile: path.join(folder, 'forged') });
    expect(await verifyAudit(db.kysely)).toMatchObject({ whole: true });
    expect(await first()).toMatchObject({ kind: 'head' });
  });
});

test('heads that a crash kept from the file, or tore, are written again', async () => {
  await append(4);
  await sealAudit(db.kysely, { headFile, batch: 2 });
  const lines = readFileSync(headFile, 'utf8').split('\n');
  writeFileSync(headFile, `${lines[0]}\n${lines[1]!.slice(0, 30)}`);
  await append(1);
  await sealAudit(db.kysely, { headFile, batch: 2 });
  expect(readFileSync(headFile, 'utf8').split('\n')[2]).toBe(lines[1]);
  expect(await verify()).toMatchObject({ whole: true, seals: 3 });
});

async function append(count: number): Promise<AuditEntry[]> {
  const entries = Array.from({ length: count }, () => entryOf());
  await appendEntries(db.kysely, entries);
  return entries;
}

async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  const { numAffectedRows } = await statement.execute(db.kysely);
  expect(numAffectedRows).toBeGreaterThan(0n);
}

function verify() {
  return verifyAudit(db.kysely, { headFile });
}

async function first() {
  return (await verify()).problems[0];
}
