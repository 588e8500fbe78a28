import { loadavg } from 'node:os';
import { vehicle, vehicleCost } from '#apps/vehicles/resources/index';
import { AS_SEED, seederOn } from '#platform/identity';
import type { Actor, Store } from '#platform/store';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { loadWorld } from '../../server/seed/load-world.ts';
import { type Figure, printFigures, quantile } from '../ground/figures.ts';
import { benchDir, root, withServer } from '../ground/server.ts';

/** Rows a second through the whole write path: rules, scope stamps, trail and outbox, one transaction a batch, under the insert-only role. */
const BATCH = 5000;
const BATCHES = 24;
const SINGLES = 500;

await withServer(async (server) => {
  await server.drop('bench_write');
  await server.ask('postgres', 'create database bench_write template template0');
  const databaseUrl = server.url('bench_write');
  await prepareDatabase(root, databaseUrl);
  const { store, close } = await openInstallation({ root, databaseUrl, dataDir: benchDir, connections: 4 });
  const figures = await measure(store).finally(close);
  await server.drop('bench_write');
  printFigures(`audited writes, load ${loadavg()[0]!.toFixed(1)}`, figures);
});

async function measure(store: Store): Promise<Figure[]> {
  const began = performance.now();
  const demoRows = await loadWorld(store, 'demo');
  const demo = seconds(began);
  const { actor } = seederOn(store);
  const vehicles = await someVehicles(store, actor);
  const rates: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const inputs = Array.from({ length: BATCH }, (_, i) => costInput(batch * BATCH + i, vehicles));
    const from = performance.now();
    await store.run(actor, (tx) => tx.create(vehicleCost, inputs, AS_SEED));
    rates.push(BATCH / seconds(from));
  }
  const from = performance.now();
  for (const { id, rev } of vehicles.slice(0, SINGLES)) {
    await store.run(actor, (tx) => tx.update(vehicle, [{ id, rev, set: { colour: '黑色' } }], AS_SEED));
  }
  const singles = SINGLES / seconds(from);
  return [
    {
      what: 'demo from nothing',
      value: demo,
      unit: 's',
      bar: { atMost: 10 },
      note: `${demoRows.toLocaleString('en')} rows`,
    },
    {
      what: `yearly costs in batches of ${BATCH.toLocaleString('en')}`,
      value: quantile(rates, 0.5),
      unit: 'rows/s',
      bar: { atLeast: 20_000 },
      note: `median of ${BATCHES}; best ${Math.round(Math.max(...rates)).toLocaleString('en')}`,
    },
    { what: 'single changes, one transaction each, one after the other', value: singles, unit: 'rows/s' },
  ];
}

async function someVehicles(
  store: Store,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly rev: number }[]> {
  const found: { readonly id: string; readonly rev: number }[] = [];
  let after: string | undefined;
  do {
    const page = await store.as(actor).find(vehicle, { limit: 200, after });
    found.push(...page.rows);
    after = page.next;
  } while (after && found.length < 1200);
  return found;
}

/** Years before and after the demo's own (2023 to 2025), so that no year of a vehicle comes twice. */
function costInput(n: number, vehicles: readonly { readonly id: string }[]) {
  const turn = Math.floor(n / vehicles.length);
  return {
    vehicle: vehicles[n % vehicles.length]!.id,
    year: turn < 43 ? 1980 + turn : 1983 + turn,
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

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
