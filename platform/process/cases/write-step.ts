import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';
import { type Deputy, deputySource } from '../assignment/standing-deputies.ts';
import type { CaseRun } from './case-run.ts';

/** The rows of a step on their way: parts of one statement, each `name as (…)`. */
export interface StepRows {
  readonly run: CaseRun;
  readonly parts: readonly RawBuilder<unknown>[];
  /** What `todoParts` gives. */
  readonly todos: readonly RawBuilder<unknown>[];
  /** Whoever the step names, perhaps with standing deputies. */
  readonly named: readonly string[];
}

/** What came of writing a step. */
export interface WrittenStep {
  /** Whose to-do lists changed. */
  readonly moved: readonly string[];
  /** Standing deputies of those named. */
  readonly deputies: readonly Deputy[];
}

/** Writes a step and the run as it is after it in one statement, whatever it touches: each statement more is a wait for the person who decides. */
export async function writeStep(
  tx: Pick<Store, 'system'>,
  { run, parts, todos, named }: StepRows,
): Promise<WrittenStep> {
  const moved =
    todos.length > 0 ? sql`array(select person from gone union select person from come)` : sql`'{}'::uuid[]`;
  const { rows } = await sql<{ moved: readonly string[]; deputy: string | null; until: string }>`
    with ${sql.join([...parts, ...todos, runPart(run)])}
    select ${moved} as moved, d.deputy, d.until
    from (select 1) as step left join (${deputySource(named, run.item)}) as d on true`.execute(tx.system);
  const deputies = rows.flatMap(({ deputy, until }) => (deputy === null ? [] : [{ deputy, until }]));
  return { moved: rows[0]!.moved, deputies };
}

function runPart(run: CaseRun): RawBuilder<unknown> {
  return sql`run_moved as (
    update case_run set rev = ${run.rev}, state = ${JSON.stringify(run.state)}::jsonb,
      form = ${JSON.stringify(run.form)}::jsonb, form_rev = ${run.formRev}, status = ${run.status},
      reserved = ${run.reserved}, people = ${[...run.people]}::uuid[], log_seq = ${run.logSeq},
      log_hash = decode(${run.logHash}, 'hex')
    where id = ${run.id})`;
}
