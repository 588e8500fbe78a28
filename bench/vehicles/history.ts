import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { readTrack } from '#platform/tracks';
import { shapeOf } from '../../apps/vehicles/tracks/show-track.ts';
import type { Figure } from '../ground/figures.ts';
import { median } from '../ground/figures.ts';
import { ask } from '../ground/server.ts';

/** Vehicles and seconds between two points in the twelve months. */
const CARS = 200;
const ROWS_A_MONTH = { short: 500_000, long: 3_000_000 };

/** History out of twelve monthly partitions: one vehicle's day at one point in ten seconds, and its month at one a minute. */
export async function historyFigures(store: Store, url: string, long: boolean): Promise<Figure[]> {
  const rows = long ? ROWS_A_MONTH.long : ROWS_A_MONTH.short;
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-01`);
  const step = Math.floor((CARS * 28 * 86_400) / rows);
  for (const month of months) {
    await sql`select vehicle_position_month(${month}::date)`.execute(store.system);
    await ask(url, insert(month, `no between 1 and ${CARS}`, step, 28 * 86_400));
  }
  await ask(url, insert('2025-06-01', 'no = 250', 60, 30 * 86_400));
  await ask(url, insert('2025-09-10', 'no = 251', 10, 86_400));
  await ask(url, 'vacuum analyze vehicle_position');
  const [month, day] = [await vehicleOf(store, 250), await vehicleOf(store, 251)];
  const monthOf = () => timed(() => told(store, month, '2025-05-31T16:00:00Z', '2025-06-30T16:00:00Z'));
  const dayOf = () => timed(() => told(store, day, '2025-09-09T16:00:00Z', '2025-09-10T16:00:00Z'));
  const [months5, days5] = [await repeated(monthOf), await repeated(dayOf)];
  const size = await ask(
    url,
    "select sum(pg_total_relation_size(inhrelid)) as bytes from pg_inherits where inhparent = 'vehicle_position'::regclass",
  );
  const counted = await ask(url, 'select count(*) as n from vehicle_position');
  const bytes = Number(size[0]!.bytes) / Number(counted[0]!.n);
  const note = `with stops, gaps and km, as JSON, out of 12 partitions of ${rows.toLocaleString('en')} rows`;
  return [
    {
      what: `a vehicle-day of ${days5.count.toLocaleString('en')} points`,
      value: days5.ms,
      unit: 'ms',
      bar: { atMost: 100 },
      note: `best ${days5.best.toFixed(0)} ms; ${note}`,
    },
    {
      what: `a vehicle-month of ${months5.count.toLocaleString('en')} points`,
      value: months5.ms,
      unit: 'ms',
      bar: { atMost: 300 },
      note: `best ${months5.best.toFixed(0)} ms; ${note}`,
    },
    { what: 'a stored position with its index', value: bytes, unit: 'bytes' },
    { what: 'a vehicle-day at one point in 10 s', value: (bytes * 8640) / 1e6, unit: 'MB' },
  ];
}

/** Points in the order of time, as a fleet sends them: the rows of one vehicle lie far apart. */
function insert(month: string, cars: string, step: number, length: number): string {
  return `
    insert into vehicle_position (fix_at, no, lat, lon, alarm, status, odometer, delay, speed, course, altitude, flags)
    select timestamptz '${month} 00:00:00+08' + s * interval '1 second', l.no, 26500000 + s % 90000, 106700000 + s % 70000, 0, 3, s, 2, 450, s % 360, 1070, 0
    from generate_series(0, ${length - 1}, ${step}) s cross join (select no from vehicle_live where ${cars}) l order by s, l.no
    on conflict do nothing`;
}

async function vehicleOf(store: Store, no: number): Promise<string> {
  const { rows } = await sql<{ vehicle: string }>`select vehicle from vehicle_live where no = ${no}`.execute(
    store.system,
  );
  return rows[0]!.vehicle;
}

/** The history as a page gets it: read, with stops, gaps and kilometres, as JSON. */
async function told(store: Store, vehicle: string, from: string, to: string) {
  const places = await readTrack(store, vehicle, from, to);
  JSON.stringify(shapeOf(places));
  return places;
}

async function timed(work: () => Promise<readonly unknown[]>) {
  const began = performance.now();
  const { length } = await work();
  return { ms: performance.now() - began, count: length };
}

async function repeated(work: () => Promise<{ ms: number; count: number }>) {
  const runs: { ms: number; count: number }[] = [];
  for (let i = 0; i < 7; i++) runs.push(await work());
  const times = runs.map(({ ms }) => ms);
  return { ms: median(times), best: Math.min(...times), count: runs[0]!.count };
}
