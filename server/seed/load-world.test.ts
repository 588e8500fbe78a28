import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { demoCast, fictionalWorld } from '#platform/identity';
import type { Resource } from '#standards/language';
import type { Installation } from '../installation/open-installation.ts';
import { type Installed, installedDemo, installedEmpty } from '../testing/installed.ts';
import { isEmpty } from './is-empty.ts';
import { loadWorld } from './load-world.ts';

let installed: Installed;
let demo: Installation;
beforeAll(async () => {
  installed = await installedDemo();
  demo = await installed.open();
});
afterAll(async () => {
  await demo.close();
  await installed.drop();
});

test('every stream of the world stands in its ledger, row for row', async () => {
  const world = fictionalWorld('demo');
  const size = (stream: Iterable<unknown>) => [...stream].length;
  const formerNames = [...world.units()].flatMap((unit) => unit.formerNames);
  expect(await counts()).toMatchObject({
    region: size(world.regions()),
    unit: 620,
    unitName: formerNames.length,
    department: size(world.departments()),
    post: size(world.posts()),
    person: size(world.people()),
    assignment: size(world.assignments()),
    responsibility: size(world.responsibilities()),
    account: demoCast.length,
    vehicle: 1500,
    vehicleQuota: size(world.vehicleQuotas()),
    vehicleCost: size(world.vehicleCosts()),
  });
});

test('every reference leads to a row, and every row has its place', async () => {
  for (const resource of demo.registry.resources.values()) {
    for (const { id, to, name } of references(resource)) {
      const target = demo.registry.resource(to)!;
      const { rows } = await sql<{ lost: number }>`
        select count(*)::int as lost from ${sql.table(resource.id)} t where ${sql.ref(`t.${id}`)} is not null
          and not exists (select from ${sql.table(target.id)} r where r.id = ${sql.ref(`t.${id}`)})`.execute(
        demo.store.system,
      );
      expect(rows[0]!.lost, `${resource.name}.${name}`).toBe(0);
    }
    // What belongs to everyone stands nowhere.
    if (resource.owner === 'everyone') continue;
    const { rows } = await sql<{ unplaced: number }>`
      select count(*)::int as unplaced from ${sql.table(resource.id)} where place_path is null`.execute(
      demo.store.system,
    );
    expect(rows[0]!.unplaced, resource.name).toBe(0);
  }
});

test('what people meet in life is there: former names, successors, joint offices, secret units outside the territory', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select
      (select array_agg(distinct s.name order by s.name) from unit u join unit s on s.id = u.successor
        where u.status in ('merged', 'split')) as successors,
      (select count(*)::int from (select joint_office from unit where joint_office is not null
        group by joint_office having count(*) > 1) as joint) > 0 as joint,
      (select bool_and(place_path like '/s/%' and line_path like '/s/%') from unit where secret) as hidden,
      (select successor is not null from region where code = '520222') as region_goes_on`.execute(demo.store.system);
  expect(rows[0]).toEqual({
    successors: ['贵阳市南明区农业农村局', '贵阳市南明区文化和旅游局'],
    joint: true,
    hidden: true,
    region_goes_on: true,
  });
});

test('a vehicle above the caps of its kind says why, in its own row and in the trail; the others say nothing', async () => {
  const { rows } = await sql<{ remark: string | null; reason: string | null; cars: number }>`
    select v.remark, e.reason, count(*)::int as cars from veh v join audit_entry e on e.row_id = v.id and e.resource = 'veh'
    group by v.remark, e.reason`.execute(demo.store.system);
  expect(rows.length).toBeGreaterThan(2);
  for (const { remark, reason } of rows) expect(reason).toBe(remark);
});

test('a further load is refused and changes nothing', async () => {
  const before = await counts();
  await expect(loadWorld(demo.store, 'demo')).rejects.toMatchObject({ code: 'NOT_EMPTY' });
  expect(await counts()).toEqual(before);
});

test('a load that fails half-way leaves nothing, and the next one finds an empty database', async () => {
  const empty = await installedEmpty();
  const { store, close } = await empty.open();
  onTestFinished(async () => {
    await close();
    await empty.drop();
  });
  const failing = loadWorld(store, 'demo', ({ name }) => {
    if (name === 'department') throw new Error('the disk went away');
  });
  await expect(failing).rejects.toThrow('the disk went away');
  expect(await isEmpty(store.system)).toBe(true);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_entry`.execute(store.system);
  expect(rows[0]!.n).toBe(0);
});

test('accounts are the demo’s from the first moment and have no password yet', async () => {
  const { rows } = await sql`select demo, hash, count(*)::int as n from credential group by demo, hash`.execute(
    demo.store.system,
  );
  expect(rows).toEqual([{ demo: true, hash: null, n: demoCast.length }]);
});

function references(resource: Resource): { id: string; to: string; name: string }[] {
  return Object.entries(resource.fields).flatMap(([name, { id, kind, to }]) =>
    kind === 'ref' && to ? [{ id, to, name }] : [],
  );
}

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { id, name } of demo.registry.resources.values()) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(id)}`.execute(
      demo.store.system,
    );
    found[name] = rows[0]!.n;
  }
  return found;
}
