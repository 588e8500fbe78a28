import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Figure, printFigures } from '../ground/figures.ts';
import { root } from '../ground/server.ts';

/** Rows a second and peak memory of reading and writing workbooks of 12 columns; each in a process of its own, small and large. */
const sizes = process.env.GOA_BENCH_ROWS ? [Number(process.env.GOA_BENCH_ROWS)] : [200_000, 1_000_000];
const bars: Record<string, Figure['bar']> = { 'write xlsx': { atLeast: 100_000 }, 'write csv': { atLeast: 400_000 } };

const folder = mkdtempSync(path.join(tmpdir(), 'goa-bench-books-'));
try {
  for (const rows of sizes) {
    const figures: Figure[] = [];
    for (const what of ['make rows', 'write csv', 'read csv', 'write xlsx', 'read xlsx']) {
      const { seconds, processor, peak } = await measure(what, rows);
      const note = `${seconds.toFixed(1)} s, processor ${processor.toFixed(1)} s, peak ${peak.toFixed(0)} MB`;
      figures.push({ what, value: rows / seconds, unit: 'rows/s', bar: bars[what], note });
    }
    printFigures(`workbooks of ${rows.toLocaleString('en')} rows, load ${loadavg()[0]!.toFixed(1)}`, figures);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(what: string, rows: number): Promise<{ seconds: number; processor: number; peak: number }> {
  const script = path.join(root, 'bench/books/one.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, what, String(rows), folder],
    { cwd: root },
  );
  return JSON.parse(stdout);
}
