import type { KindName, ResourceKind } from '#standards/language';

/** The shape of all tables as plain data, by frozen ids; kept beside each migration plan so that the next one can be compared with it. */
export interface Snapshot {
  readonly tables: Readonly<Record<string, TableSnapshot>>;
}

/** One table. Retired columns and tables stay, with their rows, marked. */
export interface TableSnapshot {
  /** Name of the resource. */
  readonly name: string;
  readonly kind: ResourceKind;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnSnapshot>>;
  readonly indexes: Readonly<Record<string, IndexSnapshot>>;
  readonly retired?: true;
}

/** One column; `field` is missing on columns of the platform. */
export interface ColumnSnapshot {
  readonly type: string;
  readonly collate?: 'C';
  readonly notNull?: true;
  /** SQL expression. */
  readonly default?: string;
  readonly field?: FieldSnapshot;
  readonly retired?: true;
}

/** What of a field's declaration decides whether old values keep their meaning. */
export interface FieldSnapshot {
  readonly name: string;
  readonly kind: KindName;
  readonly to?: string;
  readonly unit?: string;
  readonly sealed?: true;
  /** Write contract: judged when a row is written, never by the database, so that old rows rest. */
  readonly limits?: Readonly<Record<string, string | number | boolean>>;
}

/** One index. */
export interface IndexSnapshot {
  readonly columns: readonly string[];
  readonly unique?: true;
  /** SQL condition of a partial index. */
  readonly where?: string;
  /** GIN over trigrams, made only where the extension `pg_trgm` is present. */
  readonly trigram?: true;
}
