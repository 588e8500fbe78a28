import { type Kysely, sql } from 'kysely';
import { GoaError, type Tables } from '#platform/store';
import type { BookProfile } from '../check/profile.ts';
import { intakeFault } from '../faults.ts';
import type { ColumnMatch, TableLayout } from '../model.ts';

/** A sheet as it was found, with what is proposed for its columns; `refusal` says why it has no table. */
export interface FoundSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly refusal?: string;
  readonly layout?: TableLayout;
  /** Name of the target that its lines are read into. */
  readonly target?: string;
  readonly columns?: readonly ColumnMatch[];
  /** First values of each column as they stand in the sheet, by position in `layout.columns`. */
  readonly samples?: readonly (readonly string[])[];
}

/** A sheet as the person confirmed it. */
export interface PlannedSheet {
  readonly target: string;
  readonly layout: TableLayout;
  readonly columns: readonly ColumnMatch[];
}

/** What the pipeline keeps of a batch. */
export interface Work {
  readonly batch: string;
  readonly account: string;
  readonly assignment: string;
  readonly target: string;
  readonly file: string;
  readonly found: readonly FoundSheet[] | null;
  readonly plan: readonly PlannedSheet[] | null;
  /** By name of the target. */
  readonly profiles: Readonly<Record<string, BookProfile>> | null;
  readonly updates: boolean;
  /** Empty cells of mapped columns clear what a row has. */
  readonly clears: boolean;
  readonly notes: readonly string[];
  readonly done: number;
  readonly total: number | null;
  readonly reason: string | null;
  readonly chosen: boolean;
  readonly ended: boolean;
}

/** Puts a new batch's work down. */
export async function putWork(
  system: Kysely<Tables>,
  work: Pick<Work, 'batch' | 'account' | 'assignment' | 'target' | 'file'>,
): Promise<void> {
  await sql`insert into intake_work (batch, account, assignment, target, file)
    values (${work.batch}, ${work.account}, ${work.assignment}, ${work.target}, ${work.file})`.execute(system);
}

/** The work of a batch; throws WRONG_STAGE when there is none. */
export async function workOf(system: Kysely<Tables>, batch: string): Promise<Work> {
  const { rows } = await sql<Work>`select * from intake_work where batch = ${batch}`.execute(system);
  if (!rows[0]) throw new GoaError(intakeFault('WRONG_STAGE'));
  return rows[0];
}

/** Changes what is kept of a batch; lists and objects travel as JSON. */
export async function changeWork(
  system: Kysely<Tables>,
  batch: string,
  set: Partial<
    Pick<
      Work,
      'found' | 'plan' | 'profiles' | 'updates' | 'clears' | 'notes' | 'done' | 'total' | 'reason' | 'chosen' | 'ended'
    >
  >,
): Promise<void> {
  const parts = Object.entries(set).map(([name, value]) => {
    const json = name === 'found' || name === 'plan' || name === 'profiles';
    return sql`${sql.ref(name)} = ${json && value !== null ? JSON.stringify(value) : value}`;
  });
  if (parts.length > 0) await sql`update intake_work set ${sql.join(parts)} where batch = ${batch}`.execute(system);
}

/** Whether the batch was given up; asked between two chunks. */
export async function isEnded(system: Kysely<Tables>, batch: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select ended from intake_work where batch = ${batch}`.execute(system);
  return rows[0]?.ended ?? true;
}
