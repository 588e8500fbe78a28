import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { GoaError } from '#platform/store';
import { fileFault } from '../faults.ts';
import { type BlobStore, checkDigest } from './blob-store.ts';

/** Keeps bytes in a folder of this machine (or one that is mounted on it): `ab/cd/abcd…`. */
export function localBlobs(folder: string): BlobStore {
  const placeOf = (digest: string) => {
    checkDigest(digest);
    return path.join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  };
  return {
    async keep(digest, local) {
      const place = placeOf(digest);
      await mkdir(path.dirname(place), { recursive: true });
      await synced(local.path);
      // Whole or not at all. Should another upload of the same content be first, the same bytes take its place.
      await rename(local.path, place);
      await synced(path.dirname(place));
    },
    async read(digest, range) {
      return createReadStream(await found(placeOf(digest)), range && { start: range.from, end: range.to });
    },
    async local(digest) {
      return { path: await found(placeOf(digest)), release: async () => undefined };
    },
    async remove(digest) {
      await rm(placeOf(digest), { force: true });
    },
  };
}

async function found(place: string): Promise<string> {
  await access(place).catch(() => {
    throw new GoaError(fileFault('FILE_LOST'));
  });
  return place;
}

/** Waits until a file, or the names in a folder, lie on the disk. */
async function synced(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
