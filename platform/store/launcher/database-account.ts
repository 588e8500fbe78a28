import { statSync } from 'node:fs';
import path from 'node:path';
import { LauncherError } from './launcher-error.ts';

/** The account that PostgreSQL runs under when it may not be the caller's own: PostgreSQL refuses to run as root. */
export interface DatabaseAccount {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody`: present in the account list of nearly every Linux, and owner of nothing. */
const nobody = 65534;

/** The account to start PostgreSQL under: undefined for an ordinary user, `nobody` (or GOA_DB_UID) for root. Throws BAD_DB_UID. */
export function databaseAccount(
  vars: Readonly<Record<string, string | undefined>> = process.env,
  asRoot = process.getuid?.() === 0,
): DatabaseAccount | undefined {
  if (!asRoot) return undefined;
  const asked = vars.GOA_DB_UID;
  if (!asked) return { uid: nobody, gid: nobody };
  const [, uid, gid = uid] = /^([1-9]\d{0,8})(?::([1-9]\d{0,8}))?$/.exec(asked) ?? [];
  if (!uid) throw new LauncherError('BAD_DB_UID', asked);
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may enter every folder on the way to `target` and read `target` itself. */
export function canReach(target: string, account: DatabaseAccount): boolean {
  for (let step = path.resolve(target); ; step = path.dirname(step)) {
    const { mode, uid, gid } = statSync(step);
    const granted = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if (!(granted & 1)) return false;
    if (step === path.dirname(step)) return true;
  }
}
