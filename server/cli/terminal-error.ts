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
  DATABASE_BEHIND: 'The database is of an older version. Run `goa migrate` first.',
  UNAVAILABLE: 'The database does not answer at the moment.',
  DISK_FULL: 'The disk of the database is full. Free some space and start again; nothing is lost.',
  NOT_EMPTY:
    'The database already holds data; nothing was loaded. To start afresh use an empty database or another GOA_DATA_DIR.',
  HAS_ACCOUNTS:
    'There are accounts already; the first administrator is only made where there is none. See `goa user list`.',
  NO_SUCH_ACCOUNT: 'No account has the login name "%".',
  NOT_ACTIVE: 'The account "%" is not active, so that it can do nothing at all.',
  NO_SUCH_PERSON: 'Nobody, or more than one, is called "%". Give the staff number or the id.',
  NO_SUCH_RESOURCE: 'There is no resource "%".',
  NO_SUCH_ROW: 'No row, or more than one, is called "%". Give its id.',
  NO_FILE: '% cannot be read.',
  NO_FRAMES: 'There is nothing to play in %.',
  NO_GATEWAY: 'Nobody listens at %.',
  NO_FLEET: 'No vehicle has a simulated terminal. Add --create to give them some.',
  ROLE_FAILED: 'The % process could not start; its message stands above.',
} satisfies Record<string, string>;

/** The sentence and exit code for anything that a command threw; undefined for a fault of the program, which deserves its stack. */
export function explainFailure(error: unknown): { line: string; exitCode: number } | undefined {
  if (error instanceof TerminalError) return { line: `${error.code}: ${error.message}`, exitCode: error.exitCode };
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (!['LauncherError', 'MigrationError', 'DeclarationError', 'GoaError'].includes(error.name)) return undefined;
  // A GoaError is worded for the screen, in Chinese; what a terminal is likely to meet stands in the table above.
  const own = error.name === 'GoaError' && Object.hasOwn(sentences, error.code);
  const text = own ? new TerminalError(error.code as TerminalErrorCode).message : error.message;
  return { line: `${error.code}: ${text}`, exitCode: 1 };
}
