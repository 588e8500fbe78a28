/** A migration or a start that cannot go on; `message` is one English sentence for the terminal. */
export class MigrationError extends Error {
  readonly code: MigrationErrorCode;
  /** Names of the migrations, tables or columns at fault. */
  readonly subjects: readonly string[];

  constructor(code: MigrationErrorCode, subjects: readonly string[]) {
    super(sentences[code](subjects.join('; ')));
    this.name = 'MigrationError';
    this.code = code;
    this.subjects = subjects;
  }
}

/** The reasons for which a database is refused. */
export type MigrationErrorCode = keyof typeof sentences;

const sentences = {
  DATABASE_AHEAD: (names: string) =>
    `The database was migrated by a newer program (${names}). Upgrade the program; nothing was changed.`,
  DATABASE_BEHIND: (names: string) => `The database lacks migrations (${names}). Run "goa migrate".`,
  MIGRATION_CHANGED: (names: string) =>
    `Migrations that were already applied have been edited since (${names}). Restore their files and add a new plan instead.`,
  PLAN_MISSING: (steps: string) =>
    `The declarations differ from the last migration plan (${steps}). Run "goa migrate --plan <name>" and review the file it writes.`,
  PLAN_BROKEN: (files: string) => `The folder of migration plans is not in order: ${files}.`,
  NOTHING_TO_PLAN: () => 'The declarations are those of the last migration plan; there is nothing to plan.',
  NARROWING: (sentence: string) => `The change would lose or change stored values: ${sentence}.`,
} satisfies Record<string, (subjects: string) => string>;
