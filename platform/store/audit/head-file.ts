import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Head of the chain after one seal, as it is kept outside the database. */
export interface Head {
  /** Number of the seal. */
  readonly seal: number;
  /** SM3 of the seal in hexadecimal. */
  readonly digest: string;
  /** UTC ISO. */
  readonly at: string;
}

/** Every head of the file in order; empty when there is no file yet. A line torn by a crash is left out: the next sealing writes it again. */
export function readHeads(file: string): Head[] {
  return parse(whenThere(() => readFileSync(file, 'utf8')));
}

/** The newest head, read from the end of the file, which grows for years. */
export function lastHead(file: string): Head | undefined {
  return parse(whenThere(() => ending(file))).at(-1);
}

/** Appends heads, one line each, and returns when they are on the disk. */
export function appendHeads(file: string, heads: readonly Head[]): void {
  if (heads.length === 0) return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const torn = /[^\n]$/.test(whenThere(() => ending(file))) ? '\n' : '';
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, torn + heads.map(({ seal, digest, at }) => `${seal} ${digest} ${at}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function parse(text: string): Head[] {
  return text.split('\n').flatMap((line) => {
    const [, seal, digest, at] = /^(\d+) ([0-9a-f]{64}) (\S{24})$/.exec(line) ?? [];
    return seal && digest && at ? [{ seal: Number(seal), digest, at }] : [];
  });
}

function ending(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    const from = Math.max(0, fstatSync(handle).size - bytes.length);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
  }
}

function whenThere(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
