import { readFileSync } from 'node:fs';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { liveInScope } from '#platform/tracks';
import { trackGround } from '../../apps/vehicles/tracks/track-ground.ts';
import { pauseAfter } from '../../apps/vehicles/web/live/rhythm.ts';
import { type Figure, quantile } from '../ground/figures.ts';
import { ask } from '../ground/server.ts';
import { end, factsOf, start, word } from './children.ts';
import { copyRate } from './copy-rate.ts';

/** What the driver saw; seconds, and ms from sending to the answer of every fiftieth terminal. */
interface Done {
  readonly sent: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly took: number;
  readonly waits: readonly number[];
}

/** How hard it goes. `open` is how many positions may wait for their answer before terminals say no more. */
export interface Load {
  readonly terminals: number;
  readonly links: number;
  readonly rate: number;
  readonly seconds: number;
  readonly open: number;
  readonly fences: number;
}

const viewer = serviceActor('viewer', { permissions: ['vehicle.track', 'vehicle.read'] });

/** Positions from real sockets through codec, fences and one transaction to their answer, while a page asks for the live map as pages do. */
export async function loadFigures(store: Store, url: string, load: Load): Promise<Figure[]> {
  const gateway = start('gateway', url, load.fences);
  const { port } = await word<{ port: number }>(gateway);
  const driver = start('driver', port, load.terminals, load.links, load.rate, load.seconds, 0, load.open);
  await word(driver);
  const [before, spent, first] = [await factsOf(gateway), await serverSeconds(url), await factsOfDatabase(url)];
  const watching = new AbortController();
  const watched = watch(store, watching.signal);
  driver.send('go');
  const done = await word<Done>(driver);
  watching.abort();
  const { delays, asks } = await watched;
  const after = await factsOf(gateway);
  const server = (await serverSeconds(url)) - spent;
  const stored = (await factsOfDatabase(url)) - first;
  await end(driver, gateway);
  const copied = await copyRate(url, 400_000);
  const rate = done.acknowledged / done.took;
  const micros = (seconds: number) => `${((seconds / done.acknowledged) * 1e6).toFixed(1)} µs`;
  const whole = await timedLive(store);
  return [
    {
      what: 'positions stored, fenced and acknowledged',
      value: rate,
      unit: '/s',
      bar: { atLeast: 10_000 },
      note: `${done.sent.toLocaleString('en')} sent in ${done.took.toFixed(0)} s, ${done.refused} refused, ${stored.toLocaleString('en')} in the table, ${after.events.toLocaleString('en')} alarm events; processor a position: gateway ${micros(after.cpu - before.cpu)}, PostgreSQL ${micros(server)}`,
    },
    {
      what: 'plain COPY of the same rows in the same run',
      value: copied,
      unit: '/s',
      note: `× ${(copied / rate).toFixed(1)}`,
    },
    { what: 'sent → acknowledged, p99', value: quantile(done.waits, 0.99), unit: 'ms' },
    {
      what: 'received → on the live map, p99',
      value: quantile(delays, 0.99),
      unit: 'ms',
      bar: { atMost: 3000 },
      note: `median ${quantile(delays, 0.5).toFixed(0)} ms, asked about every second`,
    },
    { what: 'live map, what changed, p99', value: quantile(asks, 0.99), unit: 'ms' },
    { what: `live map, all ${whole.rows.toLocaleString('en')}`, value: whole.ms, unit: 'ms', bar: { atMost: 1000 } },
    {
      what: 'memory of the gateway under load',
      value: after.memory / 2 ** 20,
      unit: 'MiB',
      note: `${(before.memory / 2 ** 20).toFixed(0)} MiB before`,
    },
  ];
}

/** Asks as often as a page does: how old is what it hears of, and how long does it take. */
async function watch(store: Store, signal: AbortSignal) {
  const [delays, asks]: [number[], number[]] = [[], []];
  let { cursor } = await liveInScope(trackGround, store.as(viewer), store, null);
  const begun = Date.now();
  let pause = pauseAfter(0);
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const began = performance.now();
    const part = await liveInScope(trackGround, store.as(viewer), store, cursor);
    asks.push(performance.now() - began);
    pause = pauseAfter(performance.now() - began);
    const now = Date.now();
    for (const { heardAt } of part.rows)
      if (heardAt && Date.parse(heardAt) > begun) delays.push(now - Date.parse(heardAt));
    cursor = part.cursor;
  }
  return { delays, asks };
}

async function timedLive(store: Store) {
  const began = performance.now();
  const { rows } = await liveInScope(trackGround, store.as(viewer), store, null);
  JSON.stringify(rows);
  return { rows: rows.length, ms: performance.now() - began };
}

/** Processor seconds of the server's processes; 0 where the system does not tell. */
async function serverSeconds(url: string): Promise<number> {
  const rows = await ask(url, 'select pid from pg_stat_activity');
  return rows.reduce((sum, { pid }) => sum + ticksOf(Number(pid)) / 100, 0);
}

async function factsOfDatabase(url: string): Promise<number> {
  const [row] = await ask(url, 'select count(*) as n from vehicle_position');
  return Number(row!.n);
}

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
