import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a cache may keep. */
export interface CacheLimits {
  readonly mostBytes: number;
  /** Age in milliseconds after which a tile is asked for anew. */
  readonly mostAge: number;
}

/** Tiles on the disk: those asked for longest ago leave when it gets full. */
export interface TileCache {
  /** Bytes of a tile that is kept and not too old. */
  read(name: string): Promise<Buffer | undefined>;
  /** The same whatever its age, for when the service does not answer. */
  readOld(name: string): Promise<Buffer | undefined>;
  write(name: string, bytes: Buffer): Promise<void>;
}

/** Opens the cache in a folder; nothing is touched before the first tile. A disk that refuses makes tiles slower, never an error. */
export function openTileCache(folder: string, limits: CacheLimits): TileCache {
  let kept: Promise<number> | undefined;
  const place = (name: string) => path.join(folder, `${name}.tile`);
  const read = (name: string, isWanted: (age: number) => boolean) =>
    quietly(async () => {
      const { mtimeMs } = await stat(place(name));
      if (!isWanted(Date.now() - mtimeMs)) return undefined;
      const now = new Date();
      await utimes(place(name), now, new Date(mtimeMs));
      return readFile(place(name));
    });
  return {
    read: (name) => read(name, (age) => age <= limits.mostAge),
    readOld: (name) => read(name, () => true),
    write: async (name, bytes) => {
      await quietly(async () => {
        kept ??= sizeOf(folder);
        let size = (await kept) + bytes.length;
        await mkdir(path.dirname(place(name)), { recursive: true });
        // Another request may be reading: it finds the old tile or the new one, never half of one.
        const half = `${place(name)}.${randomUUID()}`;
        await writeFile(half, bytes);
        await rename(half, place(name));
        if (size > limits.mostBytes) size = await shrink(folder, limits.mostBytes * 0.8);
        kept = Promise.resolve(size);
      });
    },
  };
}

async function sizeOf(folder: string): Promise<number> {
  return (await tilesIn(folder)).reduce((sum, { size }) => sum + size, 0);
}

async function shrink(folder: string, wanted: number): Promise<number> {
  const tiles = (await tilesIn(folder)).sort((a, b) => a.usedAt - b.usedAt);
  let size = tiles.reduce((sum, tile) => sum + tile.size, 0);
  for (const tile of tiles) {
    if (size <= wanted) break;
    await rm(tile.file, { force: true });
    size -= tile.size;
  }
  return size;
}

async function tilesIn(folder: string): Promise<{ file: string; size: number; usedAt: number }[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => {
      const facts = await stat(file).catch(() => undefined);
      return { file, size: facts?.size ?? 0, usedAt: facts?.atimeMs ?? 0 };
    }),
  );
}

async function quietly<V>(work: () => Promise<V>): Promise<V | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
