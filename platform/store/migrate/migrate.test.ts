import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { buildRegistry, defineApp, defineResource, type Fields, money, type Resource, text } from '#standards/language';
import { testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { emptySnapshot, snapshotOf } from '../schema/snapshot.ts';
import { storeSystem } from '../schema/system.ts';
import { type Database, openDatabase } from '../sql/database.ts';
import { checkMigrated } from './check-migrated.ts';
import { type MigrationTarget, migrate } from './migrate.ts';
import { plan } from './plan.ts';
import { type PlanFile, planSql } from './plan-files.ts';

const ofStore = storeSystem.map(({ id }) => id);
const opened: { db: Database; drop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { db, drop } of opened.splice(0)) {
    await db.close();
    await drop();
  }
});

test('an empty database is migrated once and then at rest', async () => {
  const db = await fresh();
  const target = targetOf([sampleRegistry()]);
  await expect(checkMigrated(db, target)).rejects.toMatchObject({ code: 'DATABASE_BEHIND' });
  const seen: string[] = [];
  const first = await migrate(db, target, { onApply: (name) => seen.push(name) });
  expect(first.applied).toEqual([...ofStore, '0001-plan']);
  expect(seen).toEqual(first.applied);
  expect((await migrate(db, target)).applied).toEqual([]);
  await expect(checkMigrated(db, target)).resolves.toBeUndefined();
});

test('two migrations at once: one does it, the other finds it done', async () => {
  const db = await fresh();
  const target = targetOf([sampleRegistry()]);
  const reports = await Promise.all([migrate(db, target), migrate(db, target), migrate(db, target)]);
  expect(reports.flatMap(({ applied }) => applied)).toEqual([...ofStore, '0001-plan']);
});

test('tables of other wings are made after those of the store and before the declared ones', async () => {
  const db = await fresh();
  const target = { ...targetOf([car({ plate })]), system: [{ id: 'identity-0001', sql: 'create table session ()' }] };
  expect((await migrate(db, target)).applied).toEqual([...ofStore, 'identity-0001', '0001-plan']);
});

test('a migration that fails leaves nothing of itself and everything before it', async () => {
  const db = await fresh();
  const broken = { id: 'identity-0001', sql: 'create table half (); select nonsense' };
  const target = { ...targetOf([car({ plate })]), system: [broken] };
  await expect(migrate(db, target)).rejects.toThrow(/nonsense/);
  const { rows } = await sql`select name, to_regclass('half') as half from goa_migration`.execute(db.kysely);
  expect(rows).toEqual(ofStore.map((name) => ({ name, half: null })));
  const mended = { ...target, system: [{ ...broken, sql: 'create table half ()' }] };
  expect((await migrate(db, mended)).applied).toEqual(['identity-0001', '0001-plan']);
});

describe('a database is refused and left alone', () => {
  test('when it was migrated by a newer program', async () => {
    const db = await fresh();
    const newer = targetOf([car({ plate }), car({ plate, price })]);
    await migrate(db, newer);
    const older = targetOf([car({ plate })]);
    await expect(checkMigrated(db, older)).rejects.toMatchObject({ code: 'DATABASE_AHEAD', subjects: ['0002-plan'] });
    await expect(migrate(db, older)).rejects.toThrow(/newer program \(0002-plan\)/);
  });

  test('when an applied plan was edited', async () => {
    const db = await fresh();
    const target = targetOf([car({ plate })]);
    await migrate(db, target);
    const edited = { ...target, plans: [{ ...target.plans[0]!, sql: `${target.plans[0]!.sql}-- a word more\n` }] };
    await expect(migrate(db, edited)).rejects.toMatchObject({ code: 'MIGRATION_CHANGED', subjects: ['0001-plan'] });
  });

  test('when the declarations have no plan', async () => {
    const db = await fresh();
    const target = { ...targetOf([car({ plate })]), registry: car({ plate, price }) };
    await expect(migrate(db, target)).rejects.toMatchObject({
      code: 'PLAN_MISSING',
      subjects: ['add column car.price'],
    });
    const { rows } = await sql`select to_regclass('goa_migration') as made`.execute(db.kysely);
    expect(rows).toEqual([{ made: null }]);
  });
});

test('a value that lacks room refuses the widening and keeps the row', async () => {
  const db = await fresh();
  const whole = targetOf([car({ plate, price: money('价', { id: 'price', scale: 0 }) })]);
  await migrate(db, whole);
  const id = uuid();
  await sql`insert into car (id, rev, created_at, updated_at, plate, price)
    values (${id}, 1, now(), now(), 'A', 999999999999999999)`.execute(db.kysely);
  const cents = targetOf([...whole.stages, car({ plate, price: money('价', { id: 'price', scale: 2 }) })]);
  await expect(migrate(db, cents)).rejects.toThrow(/numeric field overflow/);
  const { rows } = await sql`select price from car`.execute(db.kysely);
  expect(rows).toEqual([{ price: '999999999999999999' }]);
  await sql`update car set price = 99`.execute(db.kysely);
  await migrate(db, cents);
  expect((await sql`select price from car`.execute(db.kysely)).rows).toEqual([{ price: '99.00' }]);
});

const plate = text('号牌', { id: 'plate', required: true, grade: 1, max: 20 });
const price = money('价格', { id: 'price' });

function car(fields: Fields) {
  const resource = defineResource({
    id: 'car',
    name: 'car',
    title: '车',
    kind: 'ledger',
    owner: 'everyone',
    label: 'plate',
    catalogue: { theme: '车', share: 'none', cycle: 'daily' },
    fields,
  } as Resource);
  return buildRegistry([defineApp({ id: 'cars', title: '车', order: 1, icon: 'car', resources: [resource] })]);
}

type Stage = ReturnType<typeof car>;

/** One plan for each stage of the declarations; the last stage is the present. */
function targetOf(stages: readonly Stage[]): MigrationTarget & { stages: readonly Stage[] } {
  let last = emptySnapshot;
  const plans: PlanFile[] = stages.map((registry, index) => {
    const { steps, snapshot } = plan(last, snapshotOf(registry));
    last = snapshot;
    return { name: `000${index + 1}-plan`, sql: planSql(steps), snapshot };
  });
  return { registry: stages.at(-1)!, plans, stages };
}

async function fresh(): Promise<Database> {
  const home = await testDatabase();
  const db = openDatabase({ url: home.url, max: 4 });
  opened.push({ db, drop: () => home.drop() });
  return db;
}
