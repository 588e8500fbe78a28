import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vehiclesApp } from '#apps/vehicles/app';
import { vehicle, vehicleCost } from '#apps/vehicles/resources/index';
import { type Actor, migrateForTests, openStore, type Store } from '#platform/store';
import { startEmbedded } from '#platform/store/launcher';
import { buildRegistry } from '#standards/language';
import { region, unit } from '#standards/resources';
import { sampleOrganisation } from '#testing/sample-app';

/**
 * Audited rows a second through the whole write path (the bar: 20,000 in batches of 5,000 on two cores), on an embedded PostgreSQL with the
 * settings of an installation. Run: `npx tsx bench/write.bench.ts [rows]`.
 */
const BATCH = 5000;
const VEHICLES = 1000;
const rows = Number(process.argv[2] ?? 50_000);

const registry = buildRegistry([sampleOrganisation, vehiclesApp]);
const dataDir = path.join(tmpdir(), `goa-bench-write-${process.pid}`);
const server = await startEmbedded({ dataDir });
try {
  await migrateForTests(server.url, registry);
  const store = await openStore({ url: server.url, registry, sealKey: randomBytes(32) });
  await measure(store);
  await store.close();
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(store: Store): Promise<void> {
  const actor = service();
  const at = await organisation(store, actor);
  const vehicles = await timed('vehicles in one batch', VEHICLES, async () => {
    const inputs = Array.from({ length: VEHICLES }, (_, n) => vehicleInput(n, at));
    return (await store.run(actor, (tx) => tx.create(vehicle, inputs))).rows;
  });
  for (const [writers, share] of [
    [1, 0],
    [2, 1],
  ] as const) {
    await timed(`yearly costs in batches of ${BATCH}, ${writers} at a time`, rows, async () => {
      const starts = Array.from({ length: Math.ceil(rows / BATCH) }, (_, n) => n * BATCH);
      const write = async () => {
        for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
          const inputs = Array.from({ length: BATCH }, (_, i) => costInput(from! + i + share * rows, vehicles));
          await store.run(actor, (tx) => tx.create(vehicleCost, inputs));
        }
      };
      await Promise.all(Array.from({ length: writers }, write));
    });
  }
  const first = vehicles.slice(0, 500);
  await timed('single rows changed, one transaction each', first.length, async () => {
    for (const { id } of first) {
      await store.run(actor, (tx) => tx.update(vehicle, [{ id, rev: 1, set: { model: '红旗H5' } }]));
    }
  });
}

async function timed<T>(what: string, count: number, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const cpu = process.cpuUsage();
  const done = await work();
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const each = Math.round((user + system) / count);
  console.log(
    `${what}: ${count} in ${seconds.toFixed(2)} s, ${Math.round(count / seconds)} rows/s, ${each} µs of Node each`,
  );
  return done;
}

function service(): Actor {
  const grant = {
    id: 'bench',
    role: 'bench',
    roleTitle: '测速',
    permissions: new Set([...registry.permissions.keys(), 'bench.found']),
    depth: 'named',
    clearance: 4,
    arms: [{ by: 'everything' }],
  } as const;
  return {
    kind: 'service',
    name: 'system:bench',
    account: null,
    person: null,
    assignment: null,
    unit: null,
    place: null,
    grants: [grant],
    today: '2026-11-20',
  };
}

async function organisation(store: Store, actor: Actor): Promise<string> {
  const permission = { permission: 'bench.found' };
  return store.run(actor, async (tx) => {
    const land = { code: '520121', name: '东县', kind: 'county', level: '4' } as const;
    const county = (await tx.create(region, [land], permission)).rows[0]!.id;
    const office = { name: '东县机关事务中心', kind: 'government', level: '4', region: county } as const;
    return (await tx.create(unit, [office], permission)).rows[0]!.id;
  });
}

function vehicleInput(n: number, manager: string) {
  return {
    plate: `贵A${String(n).padStart(5, '0')}`,
    kind: 'YJ',
    body: 'sedan',
    energy: 'petrol',
    model: '大众帕萨特',
    status: 'inUse',
    manager,
    registeredTo: manager,
    price: '179800.00',
  } as const;
}

function costInput(n: number, vehicles: readonly { readonly id: string }[]) {
  return {
    vehicle: vehicles[n % VEHICLES]!.id,
    year: 1980 + Math.floor(n / VEHICLES),
    mileage: String(8000 + (n % 20_000)),
    fuel: `${7000 + (n % 5000)}.50`,
    repair: `${n % 4000}.00`,
    insurance: '3200.00',
    toll: `${n % 900}.10`,
    other: '0.00',
    fuelVolume: `${900 + (n % 300)}.5`,
    remark: `第${n}行`,
  };
}
