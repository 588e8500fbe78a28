import { sql } from 'kysely';
import { fault, GoaError, type Store } from '#platform/store';
import type { CaseState } from '#standards/process';
import type { CaseStatus } from '../resources/case-file.resource.ts';

/** A running case as its row says; `state` is what the kernel goes on from. */
export interface CaseRun {
  readonly id: string;
  readonly definition: string;
  readonly item: string;
  readonly title: string;
  readonly rev: number;
  readonly state: CaseState;
  readonly form: Readonly<Record<string, unknown>>;
  readonly formRev: number;
  readonly status: CaseStatus;
  /** What was asked for is reserved in the owning app's ledger. */
  readonly reserved: boolean;
  /** Null where the platform opened the case by itself. */
  readonly applicant: string | null;
  readonly applicantAssignment: string | null;
  readonly unit: string;
  readonly body: string;
  /** Everybody who has sight of the case by taking part in it. */
  readonly people: readonly string[];
  readonly logSeq: number;
  /** Hash of the last line of the log, hexadecimal. */
  readonly logHash: string;
}

/** The case, locked until the transaction ends, so that of two steps at once the second finds what the first has done. Throws NOT_FOUND. */
export async function lockRun(tx: Pick<Store, 'system'>, id: string): Promise<CaseRun> {
  const { rows } = await sql<CaseRun>`select ${runColumns} from case_run where id = ${id} for update`.execute(
    tx.system,
  );
  if (!rows[0]) throw new GoaError(fault('NOT_FOUND'));
  return rows[0];
}

/** The case as it is, for questions. Throws NOT_FOUND. */
export async function readRun(tx: Pick<Store, 'system'>, id: string): Promise<CaseRun> {
  const { rows } = await sql<CaseRun>`select ${runColumns} from case_run where id = ${id}`.execute(tx.system);
  if (!rows[0]) throw new GoaError(fault('NOT_FOUND'));
  return rows[0];
}

/** Columns of `CaseRun`. */
export const runColumns = sql`id, definition, item, title, rev, state, form, form_rev as "formRev", status, reserved,
  applicant, applicant_assignment as "applicantAssignment", unit, body, people, log_seq as "logSeq",
  encode(log_hash, 'hex') as "logHash"`;
