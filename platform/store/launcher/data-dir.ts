import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { canReach, type DatabaseAccount } from './database-account.ts';
import { explainFileError, LauncherError } from './launcher-error.ts';

/**
 * Where the embedded database of a clone lives: GOA_DATA_DIR if set, else `.goa` in the clone.
 * Root gets a system folder of its own per clone, because the database runs under another account there, which may often not enter root's clone.
 */
export function defaultDataDir(
  cloneDir: string,
  vars: Readonly<Record<string, string | undefined>> = process.env,
  asRoot = process.getuid?.() === 0,
): string {
  if (vars.GOA_DATA_DIR) return path.resolve(cloneDir, vars.GOA_DATA_DIR);
  if (!asRoot) return path.join(cloneDir, '.goa');
  const clone = createHash('sha256').update(realpathSync(cloneDir)).digest('hex').slice(0, 12);
  return path.join('/var/lib/goa-cloud', clone);
}

/** Makes the data folder when it is missing and answers its real path. Throws DATA_DIR_NOT_WRITABLE, DATA_DIR_NOT_REACHABLE or DISK_FULL. */
export function prepareDataDir(dir: string, account: DatabaseAccount | undefined): string {
  try {
    makeFolder(path.resolve(dir), account);
    accessSync(dir, constants.W_OK);
    const real = realpathSync(dir);
    if (account && !canReach(real, account)) throw new LauncherError('DATA_DIR_NOT_REACHABLE', real);
    return real;
  } catch (error) {
    throw explainFileError(error, dir);
  }
}

/** Step by step, because `mkdir` with `recursive` never returns where a parent exists and still refuses (as /proc does). */
function makeFolder(dir: string, account: DatabaseAccount | undefined): void {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir), account);
  try {
    mkdirSync(dir);
  } catch (error) {
    // Another start was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // A strict umask would shut the database account out.
  if (account) chmodSync(dir, 0o755);
}
