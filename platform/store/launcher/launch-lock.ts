import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LauncherError } from './launcher-error.ts';
import { lives, type ProcessIdentity, thisProcess } from './process-identity.ts';

/**
 * Runs `work` while no other process works in the folder; a lock whose owner died is taken over. Throws LAUNCH_LOCKED after `patience` ms.
 *
 * The lock is a row of numbered files of which the highest counts. It is taken by *making* the next number, which only one process can do,
 * never by deleting a stale file, where two takers could delete each other's fresh lock. The highest number is never deleted.
 */
export async function withLaunchLock<T>(dir: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  const release = await acquire(dir, Date.now() + patience);
  try {
    return await work();
  } finally {
    release();
  }
}

interface Holder extends ProcessIdentity {
  readonly released: boolean;
}

async function acquire(dir: string, deadline: number): Promise<() => void> {
  for (;;) {
    const highest = Math.max(0, ...lockNumbers(dir));
    const holder = readHolder(dir, highest);
    if ((!holder || holder.released || !lives(holder)) && make(dir, highest + 1)) {
      return () => write(lockPath(dir, highest + 1), { ...thisProcess(), released: true });
    }
    if (Date.now() > deadline) throw new LauncherError('LAUNCH_LOCKED', dir);
    await sleep(20);
  }
}

/** Makes lock `number`; false when someone else was quicker, or had long gone past that number. */
function make(dir: string, number: number): boolean {
  const draft = path.join(dir, `lock-draft-${randomUUID()}`);
  try {
    writeFileSync(draft, JSON.stringify({ ...thisProcess(), released: false }));
    linkSync(draft, lockPath(dir, number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const numbers = lockNumbers(dir);
  const mine = number === Math.max(...numbers);
  for (const old of mine ? numbers.filter((n) => n < number) : [number]) rmSync(lockPath(dir, old), { force: true });
  return mine;
}

/** Replaces the file in one step, so that a reader never sees half of it. */
function write(file: string, holder: Holder): void {
  const draft = `${file}-draft-${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, file);
}

function readHolder(dir: string, number: number): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lockPath(dir, number), 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function lockNumbers(dir: string): number[] {
  return readdirSync(dir).flatMap((name) => {
    const [, number] = /^launch-(\d+)\.lock$/.exec(name) ?? [];
    return number ? [Number(number)] : [];
  });
}

function lockPath(dir: string, number: number): string {
  return path.join(dir, `launch-${number}.lock`);
}
