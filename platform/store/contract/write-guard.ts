import type { Writer } from './store.ts';

/** One row of a write as a guard judges it; values by field name, `null` when empty. */
export interface GuardedRow {
  readonly id: string;
  /** As it stands; null for a new row. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What is about to be written. */
export interface GuardedWrite {
  readonly verb: 'create' | 'update' | 'void' | 'submit';
  readonly rows: readonly GuardedRow[];
}

/**
 * What the owning wing asks besides permission and scope before rows are written in the generic way (form, API, import): throws `GoaError` to refuse.
 * Commands that write in their own right (`WriteOptions.permission`) ask for themselves.
 */
export type WriteGuard = (tx: Pick<Writer, 'actor' | 'system'>, write: GuardedWrite) => Promise<void>;

/** Guards by the name of their resource. */
export type WriteGuards = Readonly<Record<string, WriteGuard>>;
