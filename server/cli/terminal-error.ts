/** A failure that the person at the terminal can act on: one English sentence and a code, no stack. */
export class TerminalError extends Error {
  readonly code: TerminalErrorCode;
  readonly exitCode: number;

  constructor(code: TerminalErrorCode, subject = '') {
    super(sentences[code].replace('%', subject));
    this.name = 'TerminalError';
    this.code = code;
    this.exitCode = code === 'USAGE' ? 2 : 1;
  }
}

/** The failures that a person at the terminal can act on. */
export type TerminalErrorCode = keyof typeof sentences;

const sentences = {
  USAGE: '%',
  BAD_PORT: 'PORT must be a number from 1 to 65535, not "%".',
  PORT_IN_USE: 'Port % is in use by another program. Stop that one, or choose another with PORT=…',
  PORT_NOT_ALLOWED: 'This user may not listen on %. Choose another with PORT=…',
  BAD_DATABASE_URL: 'DATABASE_URL must look like postgres://user:password@host:5432/name.',
  DATABASE_UNREACHABLE: 'No PostgreSQL answers at % (DATABASE_URL).',
  DATABASE_SIGN_IN_REFUSED: 'PostgreSQL at % refuses the user or the password of DATABASE_URL.',
  DATABASE_MISSING: 'PostgreSQL at % has no database of the name that DATABASE_URL gives. Create it first.',
  DATABASE_TOO_OLD: 'PostgreSQL % is too old; GOA Cloud needs 15 to 18.',
  DATABASE_AHEAD: 'The database was written by a newer GOA Cloud. Start that version, or a newer one, instead.',
  DATABASE_BEHIND: 'The database is of an older version. Run `goa migrate` first.',
  DISK_FULL: 'The disk of the database is full. Free some space and start again; nothing is lost.',
  ROLE_FAILED: 'The % process could not start; its message stands above.',
} satisfies Record<string, string>;

/** The sentence and exit code for anything that a command threw; undefined for a fault of the program, which deserves its stack. */
export function explainFailure(error: unknown): { line: string; exitCode: number } | undefined {
  if (error instanceof TerminalError) return { line: `${error.code}: ${error.message}`, exitCode: error.exitCode };
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // Errors of the other packages carry a code of ours too; theirs may be worded for the screen, in Chinese.
  if (!['LauncherError', 'GoaError'].includes(error.name)) return undefined;
  const own = error.name === 'GoaError' && Object.hasOwn(sentences, error.code);
  const text = own ? new TerminalError(error.code as TerminalErrorCode).message : error.message;
  return { line: `${error.code}: ${text}`, exitCode: 1 };
}
