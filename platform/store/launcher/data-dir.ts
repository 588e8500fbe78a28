import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
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
    const firstMade = mkdirSync(dir, { recursive: true });
    if (account && firstMade) openFolders(firstMade, dir);
    accessSync(dir, constants.W_OK);
    const real = realpathSync(dir);
    if (account && !canReach(real, account)) throw new LauncherError('DATA_DIR_NOT_REACHABLE', real);
    return real;
  } catch (error) {
    throw explainFileError(error, dir);
  }
}

/** Folders made under a strict umask would shut the database account out. */
function openFolders(top: string, bottom: string): void {
  const last = path.resolve(top);
  for (let step = path.resolve(bottom); ; step = path.dirname(step)) {
    chmodSync(step, 0o755);
    if (step === last || step === path.dirname(step)) return;
  }
}
