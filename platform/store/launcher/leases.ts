import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lives, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** Notes that this process uses the database of `dir`; answers the note's path. Call it under the launch lock. */
export function takeLease(dir: string): string {
  const folder = path.join(dir, 'users');
  mkdirSync(folder, { recursive: true });
  const lease = path.join(folder, `${process.pid}-${randomUUID()}.json`);
  writeFileSync(lease, JSON.stringify(thisProcess()));
  return lease;
}

/** Gives a lease back and answers whether a living process still holds another; leases of the dead are swept. Call it under the launch lock. */
export function returnLease(lease: string): { othersRemain: boolean } {
  rmSync(lease, { force: true });
  const folder = path.dirname(lease);
  let othersRemain = false;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const user = readUser(file);
    if (user && lives(user)) othersRemain = true;
    else rmSync(file, { force: true });
  }
  return { othersRemain };
}

/** Undefined for a note that was cut short by a full disk or a power loss: nobody can hold it. */
function readUser(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
