import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stampName } from './source-stamp.mjs';

/**
 * Lets `build` fill a draft folder and then puts it at `dist/<part>` in one step, so that neither a build killed half-way nor two builds at once
 * leave a mixture behind.
 */
export async function putInPlace(root, part, stamp, build) {
  const place = path.join(root, 'dist', part);
  const draft = `${place}.draft-${process.pid}`;
  const old = `${place}.old-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await build(draft);
    writeFileSync(path.join(draft, stampName), stamp);
    if (existsSync(place)) renameSync(place, old);
    renameSync(draft, place);
  } finally {
    for (const leftOver of [draft, old]) rmSync(leftOver, { recursive: true, force: true });
  }
}
