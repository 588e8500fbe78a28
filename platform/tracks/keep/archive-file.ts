import { type FileHandle, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Where the lines of a vehicle lie in an archive: offset and length in bytes, and how many lines. */
type Piece = readonly [offset: number, length: number, lines: number];

/** Beside each archive lies its index: the pieces of every vehicle. */
type Index = Readonly<Record<string, readonly Piece[]>>;

/** A line and whose it is. */
export interface ArchiveLine {
  readonly vehicle: string;
  readonly line: string;
}

/** Most lines in one piece. */
const STEP = 20_000;

/**
 * Writes an archive: gzipped lines in pieces that can be opened by themselves, lines of one vehicle following each other, and its index. The whole is still one
 * gzip file that any tool reads. It is read back and counted before it gets its name; answers how many lines.
 */
export async function writeArchive(file: string, lines: AsyncIterable<ArchiveLine>): Promise<number> {
  const part = `${file}.part`;
  const index: Record<string, Piece[]> = {};
  const handle = await open(part, 'w');
  let [offset, written] = [0, 0];
  let waiting: string[] = [];
  let whose = '';
  const flush = async () => {
    if (waiting.length === 0) return;
    const packed = await pack(waiting.join(''));
    await handle.write(packed);
    const pieces = index[whose] ?? [];
    index[whose] = pieces;
    pieces.push([offset, packed.length, waiting.length]);
    offset += packed.length;
    written += waiting.length;
    waiting = [];
  };
  try {
    for await (const { vehicle, line } of lines) {
      if (vehicle !== whose || waiting.length >= STEP) await flush();
      whose = vehicle;
      waiting.push(`${line}\n`);
    }
    await flush();
    await handle.sync();
  } finally {
    await handle.close();
  }
  const kept = await countLines(part, index);
  if (kept !== written) throw new Error(`${part} has ${kept} of ${written} positions`);
  await writeFile(indexOf(file), JSON.stringify(index), { flush: true });
  await rename(part, file);
  return written;
}

/** Lines of a vehicle in the archives of a month (`yyyy-mm`), however many there are of it. A folder that is not there has none. */
export async function readArchives(folder: string, month: string, vehicle: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const lines: string[] = [];
  for (const name of names.filter((one) => one.startsWith(`positions-${month}.`) && one.endsWith('.jsonl.gz'))) {
    const file = path.join(folder, name);
    const index: Index = JSON.parse(await readFile(indexOf(file), 'utf8'));
    const pieces = index[vehicle] ?? [];
    if (pieces.length === 0) continue;
    const handle = await open(file);
    try {
      for (const piece of pieces) lines.push(...(await linesOf(handle, piece)));
    } finally {
      await handle.close();
    }
  }
  return lines;
}

/** A name for an archive of a month that nothing has yet. */
export async function freeName(folder: string, month: string): Promise<string> {
  for (let n = 1; ; n++) {
    const file = path.join(folder, `positions-${month}${n > 1 ? `.${n}` : ''}.jsonl.gz`);
    if (!(await stat(file).catch(() => undefined))) return file;
  }
}

async function countLines(file: string, index: Index): Promise<number> {
  const handle = await open(file);
  let lines = 0;
  try {
    for (const pieces of Object.values(index))
      for (const piece of pieces) lines += (await linesOf(handle, piece)).length;
  } finally {
    await handle.close();
  }
  return lines;
}

async function linesOf(handle: FileHandle, [offset, length]: Piece): Promise<readonly string[]> {
  const packed = Buffer.alloc(length);
  await handle.read(packed, 0, length, offset);
  return (await unpack(packed)).toString().trimEnd().split('\n');
}

const indexOf = (file: string) => file.replace(/\.jsonl\.gz$/, '.index.json');
