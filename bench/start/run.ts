import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#testing/running-app';
import { median, printFigures } from '../ground/figures.ts';
import { benchDir, root } from '../ground/server.ts';

/** From `npm start` to a page that answers and a database that is ready, everything being installed, built and filled. */
const RUNS = 5;

const dataDir = path.join(benchDir, 'start');
mkdirSync(dataDir, { recursive: true });
const first = await start();
const times: number[] = [];
for (let run = 0; run < RUNS; run++) times.push(await start());
printFigures(`npm start, load ${loadavg()[0]!.toFixed(1)}`, [
  { what: 'the time before (installs, builds and fills what is missing)', value: first, unit: 's' },
  {
    what: `second time, to a page that answers, median of ${RUNS}`,
    value: median(times),
    unit: 's',
    bar: { atMost: 10 },
  },
]);

/** Starts, waits for the page and for readiness, ends it as Ctrl-C does; answers the seconds up to readiness. */
async function start(): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const env = { ...process.env, PORT: String(port), GOA_DATA_DIR: dataDir, GOA_HOST: '127.0.0.1', GOA_DEMO: '1' };
  const child = spawn(process.execPath, ['start.mjs'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  while (!((await answers(port, '/')) && (await answers(port, '/readyz')))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    await sleep(20);
  }
  const seconds = (performance.now() - from) / 1000;
  child.kill('SIGINT');
  await ended;
  return seconds;
}

async function answers(port: number, page: string): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${page}`)).ok;
  } catch {
    return false;
  }
}
