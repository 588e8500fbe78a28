/** A hand-written migration of tables that no resource declares; each wing hands in its own list, applied in the order given and never edited after a release. */
export interface SystemMigration {
  /** `<wing>-NNNN`, unique. */
  readonly id: string;
  /** Statements of one transaction. */
  readonly sql: string;
}
