import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from './start-embedded.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

let mayMount = false;
beforeAll(() => {
  const probe = mountDisk(1);
  mayMount = probe !== undefined;
  if (probe) unmount(probe);
});

test('a disk too small for a first start is named, and a larger one then serves', async ({ skip }) => {
  skip(!mayMount, 'only root may mount a small disk');
  const disk = smallDisk(30);
  const dataDir = path.join(disk, 'data');
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'DISK_FULL' });
  spawnSync('mount', ['-o', 'remount,size=300m', disk]);
  const database = await startEmbedded({ dataDir });
  await database.stop();
});

test('a disk that filled up later is named, and the start succeeds once there is room', async ({ skip }) => {
  skip(!mayMount, 'only root may mount a small disk');
  const disk = smallDisk(300);
  const dataDir = path.join(disk, 'data');
  await (await startEmbedded({ dataDir })).stop();
  fill(path.join(disk, 'filler'));
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'DISK_FULL' });
  rmSync(path.join(disk, 'filler'));
  const database = await startEmbedded({ dataDir });
  await database.stop();
});

/** A memory disk of so many megabytes, gone when the test ends. */
function smallDisk(megabytes: number): string {
  const disk = mountDisk(megabytes);
  if (!disk) throw new Error('the disk could be mounted a moment ago');
  onTestFinished(() => unmount(disk));
  return disk;
}

function mountDisk(megabytes: number): string | undefined {
  const disk = scratchFolder();
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  if (status === 0) return disk;
  rmSync(disk, { recursive: true });
  return undefined;
}

function unmount(disk: string): void {
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
}

function fill(file: string): void {
  const output = openSync(file, 'w');
  for (const size of [1_000_000, 4096, 1]) {
    try {
      for (;;) writeSync(output, Buffer.alloc(size));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
  }
  closeSync(output);
}
