/** A database that could not be started or reached for a reason a person can act on; `message` is one English sentence for the terminal. */
export class LauncherError extends Error {
  readonly code: LauncherErrorCode;

  constructor(code: LauncherErrorCode, subject: string, detail?: string) {
    super(`${sentences[code](subject)}${detail ? ` (${detail.trim()})` : ''}`);
    this.name = 'LauncherError';
    this.code = code;
  }
}

/** The reasons for which the embedded database does not start. */
export type LauncherErrorCode = keyof typeof sentences;

const sentences = {
  UNSUPPORTED_HOST: (what: string) =>
    `The embedded PostgreSQL does not run on this host: ${what}. Set DATABASE_URL to use a PostgreSQL (15 to 18) of your own.`,
  DATA_DIR_NOT_WRITABLE: (dir: string) =>
    `The data folder ${dir} cannot be written by this user. Set GOA_DATA_DIR to a folder that can.`,
  DATA_DIR_NOT_REACHABLE: (dir: string) =>
    `The data folder ${dir} lies in a folder that the database account may not enter. Set GOA_DATA_DIR to another folder, or GOA_DB_UID to an account that may.`,
  BAD_DB_UID: (value: string) => `GOA_DB_UID must be the number of an ordinary account, not "${value}".`,
  DISK_FULL: (dir: string) => `The disk that holds ${dir} is full. Free some space and start again; nothing is lost.`,
  LAUNCH_LOCKED: (dir: string) => `Another process has been starting the database in ${dir} for too long.`,
  DATABASE_DID_NOT_START: (log: string) => `The embedded PostgreSQL did not start; its log is ${log}.`,
  DATABASE_DID_NOT_STOP: (dir: string) => `The embedded PostgreSQL in ${dir} did not stop in time.`,
  BAD_DATABASE_URL: () => 'DATABASE_URL must look like postgres://user:password@host:5432/name.',
  DATABASE_UNREACHABLE: (place: string) => `No PostgreSQL answers at ${place} (DATABASE_URL).`,
  DATABASE_SIGN_IN_REFUSED: (place: string) =>
    `PostgreSQL at ${place} refuses the user or the password of DATABASE_URL.`,
  DATABASE_MISSING: (place: string) => `There is no database at ${place} (DATABASE_URL). Create it first.`,
  DATABASE_TOO_OLD: (version: string) => `PostgreSQL ${version} is too old; GOA Cloud needs 15 to 18.`,
} satisfies Record<string, (subject: string) => string>;

/** Turns an error of the file system into the sentence that fits it; any other error comes back unchanged. */
export function explainFileError(error: unknown, dir: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new LauncherError('DISK_FULL', dir);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST'].includes(code)) {
    return new LauncherError('DATA_DIR_NOT_WRITABLE', dir, (error as Error).message);
  }
  return error;
}
