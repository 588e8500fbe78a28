import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { loadWorld } from '../../server/seed/load-world.ts';
import { type Figure, printFigures } from '../ground/figures.ts';
import { benchDir, root, withServer } from '../ground/server.ts';
import { buildChildren } from './children.ts';
import { codecRate } from './codec.ts';
import { evaluationFigures } from './evaluation.ts';
import { fencingRate } from './fences.ts';
import { fillFleet } from './fleet.ts';
import { historyFigures } from './history.ts';
import { idleFigures } from './idle.ts';
import { loadFigures } from './load.ts';
import { CLUSTERED, mapFigures } from './map.ts';

/**
 * Positions from real sockets through codec, fences and one transaction to their answer, beside plain COPY of the same rows; the live map; idle links; history.
 * A minute of load by default, ten minutes and 50,000 links with `long`. Other words choose parts: load, idle, history, rules, evaluation, map.
 */
const words = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const long = words.includes('long');
const parts = ['load', 'idle', 'history', 'rules', 'evaluation', 'map'] as const;
const chosen = parts.filter((part) => words.includes(part));
const wanted = new Set<string>(chosen.length > 0 ? chosen : parts);
const seconds = Number(process.env.GOA_BENCH_SECONDS ?? (long ? 600 : 60));
const LINKS = long ? 50_000 : 15_000;
const FENCES = 10_000;
/** Vehicles where no link is opened: history asks for two of some hundreds. */
const FEW = 300;
const LOAD = { terminals: 10_000, links: 200, rate: 10_800, open: 25_000, fences: FENCES };

const figures: Figure[] = [];
if (wanted.has('rules')) {
  figures.push(
    { what: 'codec, one core', value: codecRate(), unit: 'positions/s' },
    {
      what: `detectors with ${FENCES.toLocaleString('en')} fences, one core`,
      value: fencingRate(FENCES).positionsPerCoreSecond,
      unit: 'positions/s',
    },
  );
  say('codec and detectors ran by themselves');
}
await buildChildren();
await withServer(async (server) => {
  await server.drop('bench_vehicles');
  await server.ask('postgres', 'create database bench_vehicles template template0');
  const url = server.url('bench_vehicles');
  await prepareDatabase(root, url);
  const { store, close } = await openInstallation({ root, databaseUrl: url, dataDir: benchDir, connections: 4 });
  try {
    await loadWorld(store, 'demo');
    const fleet = wanted.has('map')
      ? CLUSTERED
      : wanted.has('idle')
        ? LINKS
        : wanted.has('load')
          ? LOAD.terminals
          : FEW;
    await fillFleet(store, url, fleet);
    say('the fleet stands');
    if (wanted.has('load')) figures.push(...(await loadFigures(store, url, { ...LOAD, seconds })));
    say('positions went through');
    if (wanted.has('idle')) figures.push(...(await idleFigures(url, 15_000, 1)));
    if (wanted.has('idle') && long) figures.push(...(await idleFigures(url, LINKS, 4)));
    say('links were held');
    if (wanted.has('history')) figures.push(...(await historyFigures(store, url, long)));
    say('history was read');
    if (wanted.has('evaluation')) figures.push(...(await evaluationFigures(store, url)));
    say('a province was evaluated');
    if (wanted.has('map')) figures.push(...(await mapFigures(url)));
    say('the map was moved');
  } finally {
    await close();
    await server.drop('bench_vehicles');
  }
});
const load = loadavg()[0]!;
printFigures(`vehicles, ${seconds} s of load on ${cpus().length} cores, load average ${load.toFixed(1)}`, figures);
const file = path.join(benchDir, 'vehicles.json');
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), seconds, load, figures }, undefined, 2)}\n`);
console.log(`\nthe same as JSON: ${file}`);

function say(step: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${step}`);
}
