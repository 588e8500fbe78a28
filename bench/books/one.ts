import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openBook, writeCsv, writeXlsx } from '#platform/books';
import { columns, sampleRows } from './sample-rows.ts';

/** One measurement in a process of its own, so that its peak of memory is its own: `one.ts <what> <rows> <folder>`; answers JSON. */
const [what = '', count = '0', folder = ''] = process.argv.slice(2);
const rows = Number(count);

const work: Record<string, () => Promise<unknown>> = {
  'make rows': async () => {
    for await (const _ of sampleRows(rows));
  },
  'write csv': () => pipeline(writeCsv({ columns, rows: sampleRows(rows) }), createWriteStream(`${folder}/a.csv`)),
  'read csv': () => readAll(`${folder}/a.csv`),
  'write xlsx': () => {
    const sheets = [{ name: '车辆', columns, rows: sampleRows(rows) }];
    return pipeline(writeXlsx({ sheets }), createWriteStream(`${folder}/a.xlsx`));
  },
  'read xlsx': () => readAll(`${folder}/a.xlsx`),
};

async function readAll(path: string): Promise<void> {
  const book = await openBook({ path, name: path });
  let lines = 0;
  for (const sheet of book.sheets) for await (const batch of sheet.lines()) lines += batch.length;
  await book.close();
  if (lines !== rows + 1) throw new Error(`${lines} lines of ${rows + 1}`);
}

const [from, before] = [performance.now(), process.cpuUsage()];
await work[what]!();
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, processor: (user + system) / 1e6, peak }));
