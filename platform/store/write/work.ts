import type { Resource } from '#standards/language';
import type { Stamps } from '../contract/actor.ts';
import type { Finding, WriteOptions } from '../contract/store.ts';
import type { TableShape } from '../schema/table.ts';
import type { Problems } from './problems.ts';
import type { Session } from './session.ts';

/** Field values by name; `null` when empty. */
export type Values = Readonly<Record<string, unknown>>;

/** A row as it lies in the table, opened for the write path. */
export interface StoredRow {
  readonly id: string;
  readonly rev: number;
  readonly values: Values;
  readonly stamps: Stamps;
  readonly voided: boolean;
  readonly docState: 'draft' | 'submitted' | 'voided' | null;
  readonly replaces: string | null;
}

/** One row of a write on its way through the steps. */
export interface Line {
  /** Index in the request. */
  readonly row: number;
  readonly id: string;
  readonly rev: number;
  readonly before: StoredRow | null;
  /** The whole row as it will be. */
  after: Values;
  /** Names of the fields that differ from before (create: that have a value). */
  changed: readonly string[];
  stamps: Stamps;
}

/** One call of the write path. */
export interface Work {
  readonly session: Session;
  readonly resource: Resource;
  readonly shape: TableShape;
  readonly verb: 'create' | 'update' | 'void' | 'submit';
  readonly permission: string;
  readonly options: WriteOptions;
  readonly problems: Problems;
  readonly findings: Finding[];
  lines: Line[];
}

/** Lines that have no problem so far. */
export function sound(work: Work): Line[] {
  return work.lines.filter((line) => !work.problems.has(line.row));
}
