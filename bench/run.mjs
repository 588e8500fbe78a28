// `npm run bench`: measures what the bars ask for. Nothing here is part of `npm test`: times belong to a machine, not to the code.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const benches = {
  list: 'lists of 20 under scope of 2,000,000 rows; `20m` adds a table of 20,000,000 (about 20 GB of disk)',
  api: 'list and create, requests a second, side by side with Directus',
  screen: 'bytes of the first screen, and when it can be used on a CPU four times slower',
  write: 'rows a second through the audited write path; the demo from nothing',
  books: 'rows a second and peak memory of reading and writing workbooks and CSV',
  intake: 'workbooks into checked staging and into the ledger, exports, against COPY; 500 uploads at once',
  kernel: 'steps a core-second of the approval kernel, state through JSON; forecasts and pictures',
  papers: 'a large upload onto the disk in constant memory; official documents as PDF',
  process: 'an approval step against a one-row insert; a to-do list of 5,000 among 1,000,000',
  supervision: 'numbers and lists of supervision over 1,000,000 cases',
  vehicles:
    'positions stored, fenced and acknowledged beside COPY; live map; idle links; history; `long` takes 10 minutes of load and 50,000 links; `load`, `idle`, `history`, `rules`, `evaluation`, `map` choose parts',
  start: '`npm start` to a page that answers, for the second time',
};

const words = process.argv.slice(2);
const chosen = words.filter((word) => word in benches);
const flags = words.filter((word) =>
  ['20m', 'long', 'load', 'idle', 'history', 'rules', 'evaluation', 'map'].includes(word),
);
if (chosen.length + flags.length < words.length) {
  const width = Math.max(...Object.keys(benches).map((name) => name.length));
  console.error('USAGE: npm run bench -- [bench …]; without names all are run.\n');
  for (const [name, what] of Object.entries(benches)) console.error(`  ${name.padEnd(width)}  ${what}`);
  process.exit(2);
}
if (!existsSync(`${root}/node_modules/tsx`)) {
  console.error('NOT_INSTALLED: run `npm ci` once; the benchmarks run from the sources.');
  process.exit(2);
}

for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
  const script = `bench/${name}/run.ts`;
  // The loader runs with the nursery that `goa serve` gives every process; this bench is its own loader.
  const nursery = name === 'intake' ? ['--max-semi-space-size=64'] : [];
  const child = spawn(process.execPath, [...nursery, '--import', 'tsx', script, ...flags], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;
}
