import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import {
  buildRegistry,
  defineApp,
  defineResource,
  type Fields,
  int,
  quantity,
  type Registry,
  type Resource,
  text,
} from '#standards/language';
import { testDatabase } from '#testing/database';
import { peerAddress } from '#testing/peers';
import { appendEntries } from '../audit/append-entries.ts';
import { sealAudit } from '../audit/seal-audit.ts';
import { entryOf } from '../audit/testing/entry-of.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { migrate } from './migrate.ts';
import { readPlans, writePlan } from './plan-files.ts';

const peer = peerAddress('DATABASE_URL_PG15');

test('a filled database of the previous plan is upgraded with its rows and its trail', async () => {
  const home = await testDatabase();
  await upgrade(home.url);
  await home.drop();
});

test.skipIf(!peer)('the same on the oldest PostgreSQL supported', async () => {
  const name = `test_upgrade_${randomUUID().slice(0, 8)}`;
  await onServer(peer!, `create database ${name} template template0`);
  const url = new URL(peer!);
  url.pathname = `/${name}`;
  await upgrade(url.href);
  await onServer(peer!, `drop database ${name} with (force)`);
});

/** Plans of both releases are written as a developer would, into files. */
async function upgrade(url: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-plans-'));
  const headFile = path.join(folder, 'heads');
  const db = openDatabase({ url });
  try {
    writePlan(folder, before, 'initial');
    await migrate(db, { registry: before, plans: readPlans(folder) });
    await fill(db);
    await sealAudit(db.kysely, { headFile });

    const { steps } = writePlan(folder, after, 'second-release');
    expect(new Set(steps.map((step) => step.do))).toEqual(
      new Set([
        'addTable',
        'renameTable',
        'renameField',
        'widen',
        'retireColumn',
        'retireTable',
        'addColumn',
        'addIndex',
      ]),
    );
    const report = await migrate(db, { registry: after, plans: readPlans(folder) });
    expect(report.applied).toEqual(['0002-second-release']);

    expect(await rowsOf(db, sql`select plate, distance, old_note, colour from car order by plate limit 2`)).toEqual([
      { plate: 'A1', distance: '1.000', old_note: 'note 1', colour: null },
      { plate: 'A10', distance: '10.000', old_note: 'note 10', colour: null },
    ]);
    expect(await rowsOf(db, sql`select count(*) from car`)).toEqual([{ count: 500 }]);
    expect(await rowsOf(db, sql`select count(*) from leaflet`)).toEqual([{ count: 3 }]);
    await sql`update car set distance = 12.345 where plate = 'A1'`.execute(db.kysely);
    const again = sql`insert into car (id, rev, created_at, updated_at, plate) values (${uuid()}, 1, now(), now(), 'A1')`;
    await expect(again.execute(db.kysely)).rejects.toMatchObject({ code: '23505', constraint: 'car_plate_u' });
    await appendEntries(db.kysely, [entryOf()]);
    await sealAudit(db.kysely, { headFile });
    expect(await verifyAudit(db.kysely, { headFile })).toMatchObject({ whole: true, seals: 2, entries: 201 });
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(db: Database): Promise<void> {
  await sql`
    insert into car (id, rev, created_at, updated_at, plate, distance, old_note)
    select gen_random_uuid(), 1, now(), now(), 'A' || n, n, 'note ' || n from generate_series(1, 500) n`.execute(
    db.kysely,
  );
  await sql`
    insert into leaflet (id, rev, created_at, updated_at, title)
    select gen_random_uuid(), 1, now(), now(), 'L' || n from generate_series(1, 3) n`.execute(db.kysely);
  await appendEntries(
    db.kysely,
    Array.from({ length: 200 }, () => entryOf()),
  );
}

const before = registryOf(
  resource('car', 'car', 'plate', {
    plate: text('号牌', { id: 'plate', required: true, grade: 1 }),
    mileage: int('里程', { id: 'distance' }),
    remark: text('备注', { id: 'old_note' }),
  }),
  resource('leaflet', 'leaflet', 'title', { title: text('标题', { id: 'title', grade: 1 }) }),
);

const after = registryOf(
  resource('car', 'vehicle', 'plateNumber', {
    plateNumber: text('号牌号码', { id: 'plate', required: true, grade: 1, uniqueAmong: 'live' }),
    mileage: quantity('里程', { id: 'distance', unit: 'km', scale: 3 }),
    colour: text('颜色', { id: 'colour', search: true }),
  }),
  resource('room', 'room', 'name', { name: text('名称', { id: 'name', grade: 1 }) }),
);

function resource(id: string, name: string, label: string, fields: Fields): Resource {
  const catalogue = { theme: '样例', share: 'none', cycle: 'daily' } as const;
  return defineResource({
    id,
    name,
    title: name,
    kind: 'ledger',
    owner: 'everyone',
    label,
    catalogue,
    fields,
  } as Resource);
}

function registryOf(...resources: Resource[]): Registry {
  return buildRegistry([defineApp({ id: 'cars', title: '车', order: 1, icon: 'car', resources })]);
}

async function rowsOf(db: Database, statement: RawBuilder<unknown>): Promise<unknown[]> {
  return (await statement.execute(db.kysely)).rows;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
