// Prints the bytes (gzip) that a first visit loads: sign-in page, frame and workbench. `--json` for the benchmark.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUILT = fileURLToPath(new URL('../dist/web/', import.meta.url));
const FIRST = [
  'index.html',
  'shell/sign-in/sign-in.page.tsx',
  'shell/frame/frame.tsx',
  'shell/home/workbench.page.tsx',
];

const manifest = JSON.parse(readFileSync(`${BUILT}.vite/manifest.json`, 'utf8'));
const files = [...filesOf(FIRST)].map((file) => ({ file, gzip: gzipSync(readFileSync(BUILT + file)).length }));
const total = files.reduce((sum, { gzip }) => sum + gzip, 0);
if (process.argv.includes('--json')) console.log(JSON.stringify({ total, files }));
else {
  for (const { file, gzip } of files.sort((a, b) => b.gzip - a.gzip)) console.log(`${kilobytes(gzip)}  ${file}`);
  console.log(`${kilobytes(total)}  first screen`);
}

/** Files of the chunks and of all that they import at once. */
function filesOf(chunks) {
  const seen = new Set();
  const found = new Set(['index.html']);
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`not in the build: ${key}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
    for (const other of chunk.imports ?? []) visit(other);
  };
  for (const key of chunks) visit(key);
  return found;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
