import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { isOwn } from '../detail/case-view.ts';
import type { CaseRun } from './case-run.ts';

/**
 * Whether a person takes part in a case of his own right: whose case it is, or who had a task in it. Those to whom it was only copied, or who were only
 * asked for their view, see it and pass it on to nobody: copies reach one step from the people of the case and no further.
 */
export async function takesPart(tx: Pick<Store, 'system'>, run: CaseRun, person: string): Promise<boolean> {
  return isOwn(run, person) || hadTask(tx, run, person);
}

/** Whether a person handles or has handled a case that is not his own: limits, delivery and results are for them alone. */
export async function handlesCase(tx: Pick<Store, 'system'>, run: CaseRun, person: string): Promise<boolean> {
  return !isOwn(run, person) && (await hadTask(tx, run, person));
}

async function hadTask({ system }: Pick<Store, 'system'>, run: CaseRun, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from case_task where case_id = ${run.id}
      and (who = ${person} or owner = ${person} or original = ${person} or done_by = ${person} or ${person}::uuid = any(pool))
    limit 1`.execute(system);
  return rows.length > 0;
}

/**
 * Open visits in which a person has a voice already: a task of his own, or a word given for somebody else. There he does not speak for a principal too,
 * so that several signatures are those of several people.
 */
export async function voicedVisits(
  { system }: Pick<Store, 'system'>,
  run: CaseRun,
  person: string,
): Promise<ReadonlySet<number>> {
  const visits = run.state.tokens.map(({ visit }) => visit);
  const { rows } = await sql<{ visit: number }>`
    select distinct visit from case_task where case_id = ${run.id} and visit = any(${visits}::int[])
      and ((who = ${person} and (done_at is null or outcome in ('agreed', 'denied')))
        or (done_by = ${person} and outcome in ('agreed', 'denied')))`.execute(system);
  return new Set(rows.map(({ visit }) => visit));
}
