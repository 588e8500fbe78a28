import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, quantile } from '../ground/figures.ts';
import { exchange } from '../ground/start-api.ts';
import { type NamedUnit, writeAssetCsv } from './asset-csv.ts';
import { intaker } from './person.ts';

const BOOKS = 500;
const LINES = 60;

/** Uploads at the same moment, as many as a browser's connections of a province's units would bring. */
const HANDS = 50;

/** Deadline day: five hundred workbooks at once, all checked in the end, while somebody else works. */
export async function fiveHundred(
  databaseUrl: string,
  origin: string,
  headers: Readonly<Record<string, string>>,
  folder: string,
  unit: NamedUnit,
): Promise<Figure[]> {
  const failures: string[] = [];
  const loader = await startLoader(databaseUrl, failures);
  const person = intaker(origin, headers);
  const others: number[] = [];
  let working = true;
  const colleague = (async () => {
    while (working) {
      const from = performance.now();
      const answered = await exchange(`${origin}/api/vehicle?limit=20`, headers).catch(() => undefined);
      if (answered?.status === 200) others.push(performance.now() - from);
      else failures.push('a list was not answered');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const began = performance.now();
  const batches = await inHands(BOOKS, async (n) => {
    const file = await writeAssetCsv(path.join(folder, `${n}.csv`), LINES, unit, `K${n}-`);
    return person.begin(file, `${n}.csv`);
  });
  const uploaded = (performance.now() - began) / 1000;
  await inHands(BOOKS, async (n) => {
    await until(async () => (await person.stage(batches[n]!)) === 'mapping');
    await person.confirm(batches[n]!);
  });
  const ended = await inHands(BOOKS, async (n) => {
    await until(async () => !['checking', 'mapping'].includes(await person.stage(batches[n]!)));
    return person.stage(batches[n]!);
  });
  const seconds = (performance.now() - began) / 1000;
  working = false;
  await colleague;
  loader.send('stop');
  await once(loader, 'exit');
  const checked = ended.filter((stage) => stage === 'checked').length;
  return [
    { what: `${BOOKS} workbooks at once, uploaded`, value: uploaded, unit: 's' },
    {
      what: 'of them checked in the end',
      value: checked,
      unit: 'books',
      bar: { atLeast: BOOKS },
      note: `${seconds.toFixed(0)} s; ${failures.length} failures`,
    },
    {
      what: 'a list for somebody else meanwhile, p95',
      value: quantile(others, 0.95),
      unit: 'ms',
      bar: { atMost: 1000 },
      note: `${others.length} lists, median ${quantile(others, 0.5).toFixed(0)} ms`,
    },
  ];
}

/** Whole files are read in a process of their own, so that the one that measures is not busy with them. */
async function startLoader(databaseUrl: string, failures: string[]): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('loader.ts', import.meta.url));
  const child = fork(program, [databaseUrl], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (word !== 'ready') throw new Error(`the loader ended with ${word}`);
  child.on('message', (told) => failures.push(JSON.stringify(told)));
  return child;
}

async function inHands<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const hand = async () => {
    while (next < count) {
      const n = next++;
      done[n] = await work(n);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return done;
}

/** Milliseconds between two looks at a batch, as the page takes them. */
const PACE = 1000;

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, PACE));
}
