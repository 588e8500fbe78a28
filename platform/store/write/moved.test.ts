import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishMove } from '#platform/store';
import { unit } from '#standards/resources';
import { sampleItem, sampleLog, sampleOrder, samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { rawRow } from './testing/tables.ts';

let world: SampleWorld;
beforeEach(async () => {
  world = await sampleWorld();
});
afterEach(() => world.close());

const permission = { permission: 'test.found' };
const officer = (at: 'east' | 'west') => world.clerk(`${at}县`, at);
const names = async (actor: ReturnType<typeof officer>) =>
  (await world.store.as(actor).find(samplePerson)).rows.map(({ name }) => name);

/** Moves a unit to the other county, as a command of the organisation does. */
async function moveUnit(id: string, set: object): Promise<void> {
  const { rev } = await rawRow(world.store, 'unit', id);
  await world.store.run(world.service, (tx) => tx.update(unit, [{ id, rev: rev as number, set }], permission));
}

/** Finishes every open move, as the worker does. */
async function work(batch?: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from path_move where done_at is null order by id desc`.execute(
    world.store.system,
  );
  for (const { id } of rows) await finishMove(world.store.system, world.store.registry, id, batch);
}

test('the officer of the new county sees the rows of a unit before, while and after they are stamped anew; the officer of the old one no more', async () => {
  const { store, id, service } = world;
  await store.run(service, (tx) =>
    tx.create(samplePerson, [
      { name: '甲', unit: id.eastOffice },
      { name: '乙', unit: id.eastTeam },
      { name: '丙', unit: id.westOffice },
    ]),
  );
  expect((await names(officer('east'))).sort()).toEqual(['乙', '甲']);
  await moveUnit(id.eastOffice, { region: id.west });
  for (const step of ['before the job', 'half done', 'done']) {
    if (step === 'half done') await halfTheMove();
    if (step === 'done') await work();
    expect((await names(officer('west'))).sort(), step).toEqual(['丙', '乙', '甲']);
    expect(await names(officer('east')), step).toEqual([]);
  }
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from path_move where done_at is null
  `.execute(store.system);
  expect(rows).toEqual([{ open: 0 }]);
});

/** What a worker that was broken off after one row leaves behind. */
async function halfTheMove(): Promise<void> {
  await sql`
    update smp_person set place_path = m.new_prefix || substr(place_path, length(m.old_prefix) + 1)
    from path_move m where m.kind = 'place' and m.done_at is null and name = '甲'
  `.execute(world.store.system);
}

test('regions and units below follow at once, rows of every kind by the job, in batches of any size', async () => {
  const { store, id, service, place } = world;
  const made = await store.run(service, async (tx) => {
    const order = (await tx.create(sampleOrder, [{ title: '甲', unit: id.eastTeam, purpose: 'office' }])).rows[0]!.id;
    const items = [1, 2, 3].map((line) => ({ order, line, name: '桌', category: 'F0101' as const }));
    await tx.create(sampleItem, items);
    await tx.create(sampleLog, [{ device: 'm', at: '2026-11-20T00:00:00Z', unit: id.eastTeam, reading: '1' }]);
    return order;
  });
  await moveUnit(id.eastOffice, { region: id.west });
  const team = await rawRow(store, 'unit', id.eastTeam);
  expect(String(team.place_path).startsWith(place.west)).toBe(true);
  expect((await rawRow(store, 'smp_order', made)).place_path).toBe(place.eastTeam);
  await work(2);
  for (const table of ['smp_order', 'smp_item', 'smp_log']) {
    const { rows } = await sql`select distinct place_path from ${sql.table(table)}`.execute(store.system);
    expect(rows, table).toEqual([{ place_path: team.place_path }]);
  }
});

test('a unit that moves twice before the job runs arrives where it is now', async () => {
  const { store, id, service } = world;
  await store.run(service, (tx) => tx.create(samplePerson, [{ name: '甲', unit: id.eastTeam }]));
  await moveUnit(id.eastOffice, { region: id.west });
  await moveUnit(id.eastOffice, { region: id.province });
  await moveUnit(id.eastOffice, { region: id.west });
  expect(await names(officer('west'))).toEqual(['甲']);
  await work();
  const [row] = await store.system.selectFrom('smp_person').selectAll().execute();
  expect(row!.place_path).toBe((await rawRow(store, 'unit', id.eastTeam)).place_path);
  expect(await names(officer('west'))).toEqual(['甲']);
});

test('a new superior moves the line and leaves the territory', async () => {
  const { store, id, service, line } = world;
  await store.run(service, (tx) => tx.create(samplePerson, [{ name: '甲', unit: id.westOffice }]));
  const lineOfficer = world.clerk('省局', 'bureau', { arms: [{ by: 'line', prefix: line.bureau }] });
  expect(await names(lineOfficer)).toEqual([]);
  await moveUnit(id.westOffice, { superior: id.bureau });
  expect(await names(lineOfficer)).toEqual(['甲']);
  await work();
  expect(await names(lineOfficer)).toEqual(['甲']);
  expect(await names(officer('west'))).toEqual(['甲']);
});

test('a secret unit and what it owns lie under no territory and no line', async () => {
  const { store, id, service, line } = world;
  await store.run(service, (tx) => tx.create(samplePerson, [{ name: '甲', unit: id.eastOffice }]));
  await moveUnit(id.eastOffice, { secret: true });
  const own = world.clerk('本单位', 'eastOffice', { arms: [{ by: 'unit', units: [id.eastOffice] }] });
  const lineOfficer = world.clerk('省局', 'bureau', { arms: [{ by: 'line', prefix: line.bureau }] });
  for (const step of ['before the job', 'done']) {
    if (step === 'done') await work();
    expect(await names(officer('east')), step).toEqual([]);
    expect(await names(lineOfficer), step).toEqual([]);
    expect(await names(own), step).toEqual(['甲']);
  }
});

test('what hangs below a secret unit is hidden from every line too, and comes back with it', async () => {
  const { store, id, service, place, line } = world;
  await moveUnit(id.eastTeam, { superior: id.bureau });
  await store.run(service, (tx) => tx.create(samplePerson, [{ name: '乙', unit: id.eastTeam }]));
  const lineOfficer = world.clerk('省局', 'bureau', { arms: [{ by: 'line', prefix: line.bureau }] });
  expect(await names(lineOfficer)).toEqual(['乙']);
  const before = await rawRow(store, 'unit', id.eastTeam);
  await moveUnit(id.eastOffice, { secret: true });
  expect(await names(lineOfficer)).toEqual([]);
  const hidden = await rawRow(store, 'unit', id.eastTeam);
  expect([hidden.place_path, hidden.line_path]).toEqual([hidden.place_path, hidden.place_path]);
  expect(hidden.place_path).toMatch(/^\/s\//);
  const heir = {
    name: '新设机构',
    kind: 'government',
    level: '4',
    region: id.east,
    parent: id.eastOffice,
    superior: id.bureau,
  } as const;
  const made = await store.run(service, (tx) => tx.create(unit, [heir], permission));
  expect((await rawRow(store, 'unit', made.rows[0]!.id)).line_path).toMatch(/^\/s\//);
  await moveUnit(id.eastOffice, { secret: false });
  const after = await rawRow(store, 'unit', id.eastTeam);
  expect([after.place_path, after.line_path]).toEqual([before.place_path, before.line_path]);
  expect(String(after.place_path).startsWith(place.eastOffice)).toBe(true);
  await work();
  expect(await names(lineOfficer)).toEqual(['乙']);
});

test('a row that is written while its unit moves is not left behind at the old place', async () => {
  const { store, id, service } = world;
  let arrived = false;
  let moving: Promise<void> | undefined;
  await store.run(service, async (tx) => {
    await tx.create(samplePerson, [{ name: '甲', unit: id.eastOffice }]);
    moving = moveUnit(id.eastOffice, { region: id.west })
      .then(() => work())
      .then(() => {
        arrived = true;
      });
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.system);
    while (!arrived && !(await isWaitedFor(rows[0]!.pid))) await new Promise((resolve) => setTimeout(resolve, 10));
  });
  await moving;
  expect(await names(officer('west'))).toEqual(['甲']);
  expect(await names(officer('east'))).toEqual([]);
});

/** Whether a transaction waits for what the session of this process id has locked. */
async function isWaitedFor(pid: number): Promise<boolean> {
  const { rows } = await sql`
    select from pg_locks where not granted and pg_blocking_pids(pid) @> array[${pid}::int]
  `.execute(world.store.system);
  return rows.length > 0;
}

test('a unit cannot be put below itself', async () => {
  const { id } = world;
  await expect(moveUnit(id.eastOffice, { parent: id.eastTeam })).rejects.toMatchObject({
    code: 'TREE_CYCLE',
    rows: [{ row: 0, path: 'parent' }],
  });
});

test('a move that is said twice is one, and one that is no path is refused', async () => {
  const { store, service, place } = world;
  const move = { kind: 'place', from: place.eastTeam, to: `${place.west}zz/` } as const;
  await store.run(service, async (tx) => {
    await tx.moved(move);
    await tx.moved(move);
  });
  const { rows } = await sql`select * from path_move`.execute(store.system);
  expect(rows).toHaveLength(1);
  const wrong = store.run(service, (tx) => tx.moved({ ...move, from: place.eastTeam.slice(0, -1) }));
  await expect(wrong).rejects.toThrow('is not a path');
  const inside = store.run(service, (tx) => tx.moved({ ...move, from: place.east, to: place.eastTeam }));
  await expect(inside).rejects.toThrow('below itself');
});
