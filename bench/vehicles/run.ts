import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { liveInScope } from '#platform/tracks';
import { trackGround } from '../../apps/vehicles/tracks/track-ground.ts';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { loadWorld } from '../../server/seed/load-world.ts';
import { type Figure, printFigures, quantile } from '../ground/figures.ts';
import { benchDir, root, withServer } from '../ground/server.ts';
import { codecRate } from './codec.ts';
import { copyRate } from './copy-rate.ts';
import { fencingRate } from './fences.ts';
import { fillFleet } from './fleet.ts';
import { historyFigures } from './history.ts';

/** Positions from real sockets through codec, fences and one transaction to their answer, beside plain COPY of the same rows; the live map; idle links; history. */
const long = process.argv.includes('--long') || process.argv.includes('long');
const FLEET = 15_000;
const DRIVING = 10_000;
const RATE = 12_000;
const SECONDS = long ? 600 : 20;
const FENCES = 10_000;
const LIVE = 50_000;
const viewer = serviceActor('viewer', { permissions: ['vehicle.track', 'vehicle.read'] });

await withServer(async (server) => {
  await server.drop('bench_vehicles');
  await server.ask('postgres', 'create database bench_vehicles template template0');
  const url = server.url('bench_vehicles');
  await prepareDatabase(root, url);
  const { store, close } = await openInstallation({ root, databaseUrl: url, dataDir: benchDir, connections: 4 });
  try {
    await loadWorld(store, 'demo');
    await fillFleet(store, long ? LIVE : FLEET);
    say('the fleet stands');
    const figures = [...(await load(store, url))];
    say('positions went through');
    figures.push(...(await idle(url)));
    say('links were held');
    figures.push(...(await historyFigures(store, url, long)));
    const fencing = fencingRate(FENCES);
    figures.push(
      { what: 'codec, one core', value: codecRate(), unit: 'positions/s' },
      {
        what: `detectors with ${FENCES.toLocaleString('en')} fences, one core`,
        value: fencing.positionsPerCoreSecond,
        unit: 'positions/s',
      },
    );
    printFigures(`vehicles, ${SECONDS} s of load, load average ${loadavg()[0]!.toFixed(1)}`, figures);
  } finally {
    await close();
    await server.drop('bench_vehicles');
  }
});

function say(step: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${step}`);
}

interface Done {
  readonly sent: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly took: number;
  readonly waits: readonly number[];
}

interface Memory {
  readonly memory: number;
  readonly links: number;
  readonly known: number;
  readonly events: number;
}

async function load(store: Store, url: string): Promise<Figure[]> {
  const gateway = start('gateway.ts', url, String(FENCES));
  const { port } = await word<{ port: number }>(gateway);
  const driver = start('driver.ts', ...[port, DRIVING, 200, RATE, SECONDS].map(String));
  await word(driver);
  const watching = new AbortController();
  const watched = watch(store, watching.signal);
  const done = await word<Done>(driver);
  watching.abort();
  const { delays, asks } = await watched;
  const { memory, events } = await memoryOf(gateway);
  const copied = await copyRate(url, 400_000);
  await end(driver, gateway);
  const rate = done.acknowledged / done.took;
  const whole = await timedLive(store);
  return [
    {
      what: 'positions stored, fenced and acknowledged',
      value: rate,
      unit: '/s',
      bar: { atLeast: 10_000 },
      note: `${done.sent.toLocaleString('en')} sent, ${done.refused} refused, ${events.toLocaleString('en')} alarm events`,
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
      note: 'asked every 2 s',
    },
    { what: 'live map, what changed, p99', value: quantile(asks, 0.99), unit: 'ms' },
    { what: `live map, all ${whole.rows.toLocaleString('en')}`, value: whole.ms, unit: 'ms', bar: { atMost: 1000 } },
    { what: 'memory of the gateway under load', value: memory / 2 ** 20, unit: 'MiB' },
  ];
}

/** Asks as a page does, every 2 s: how old is what it hears of, and how long does it take. */
async function watch(store: Store, signal: AbortSignal) {
  const [delays, asks]: [number[], number[]] = [[], []];
  let { cursor } = await liveInScope(trackGround, store.as(viewer), store, null);
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const began = performance.now();
    const part = await liveInScope(trackGround, store.as(viewer), store, cursor);
    asks.push(performance.now() - began);
    const now = Date.now();
    for (const { heardAt } of part.rows) if (heardAt) delays.push(now - Date.parse(heardAt));
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

/** Links that only hold: 15,000 on one gateway; in the long run 50,000 over four, from several source addresses. */
async function idle(url: string): Promise<Figure[]> {
  const one = await hold(url, FLEET, 1);
  const figures: Figure[] = [
    {
      what: `${one.links.toLocaleString('en')} idle links, memory of one gateway`,
      value: one.memory / 2 ** 20,
      unit: 'MiB',
      bar: { atMost: 1229 },
      note: `${one.known.toLocaleString('en')} authenticated`,
    },
  ];
  if (!long) return figures;
  const many = await hold(url, 12_500, 4);
  return [
    ...figures,
    {
      what: 'idle links over four gateways',
      value: many.links,
      unit: '',
      bar: { atLeast: 50_000 },
      note: `${(many.memory / 2 ** 20).toFixed(0)} MiB together`,
    },
  ];
}

async function hold(url: string, links: number, gateways: number) {
  const children: ChildProcess[] = [];
  const total = { links: 0, known: 0, memory: 0 };
  const held: ChildProcess[] = [];
  for (let g = 0; g < gateways; g++) {
    const gateway = start('gateway.ts', url, '0');
    const { port } = await word<{ port: number }>(gateway);
    const driver = start('driver.ts', ...[port, links, links, 0, 0].map(String));
    await word(driver);
    children.push(driver, gateway);
    held.push(gateway);
  }
  for (const gateway of held) {
    const now = await memoryOf(gateway);
    total.links += now.links;
    total.known += now.known;
    total.memory += now.memory;
  }
  await end(...children);
  return total;
}

function start(program: string, ...args: string[]): ChildProcess {
  const file = fileURLToPath(new URL(program, import.meta.url));
  return fork(file, args, {
    execArgv: ['--import', 'tsx', '--max-semi-space-size=64'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function word<T = unknown>(child: ChildProcess): Promise<T> {
  const [said] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ])) as [T];
  return said;
}

function memoryOf(gateway: ChildProcess): Promise<Memory> {
  const said = word<Memory>(gateway);
  gateway.send('memory');
  return said;
}

async function end(...children: readonly ChildProcess[]): Promise<void> {
  for (const child of children) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}
