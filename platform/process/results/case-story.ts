import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { START } from '#standards/process';

/** What somebody decided at one step of a case. */
export interface Verdict {
  readonly node: string;
  readonly title: string;
  readonly person: string | null;
  readonly name: string;
  readonly org: string | null;
  /** UTC ISO. */
  readonly at: string;
  readonly outcome: string;
  readonly opinion: string | null;
}

/** Everything that was decided in a case, in the order in which it was; what was taken back or left undone is no decision. */
export async function verdictsOf({ system }: Pick<Store, 'system'>, caseId: string): Promise<readonly Verdict[]> {
  const { rows } = await sql<Verdict>`
    select t.node, v.title, coalesce(t.who, t.done_by) as person, coalesce(t.who_name, t.done_by_name, '系统') as name,
      t.who_org as org, t.done_at as at, t.outcome, t.opinion
    from case_task t join case_visit v on v.case_id = t.case_id and v.visit = t.visit
    where t.case_id = ${caseId} and t.node <> ${START} and t.outcome in ('agreed', 'denied')
    order by t.done_at, t.task`.execute(system);
  return rows;
}

/** Names and days of a case that its papers say. */
export interface CaseNames {
  readonly no: string;
  readonly applicant: string;
  readonly unit: string;
  readonly body: string;
  readonly submittedAt: string;
  readonly acceptedAt: string | null;
  readonly finishedAt: string | null;
}

/** Reads them; for the papers that the platform makes. */
export async function caseNames({ system }: Pick<Store, 'system'>, caseId: string): Promise<CaseNames> {
  const { rows } = await sql<CaseNames>`
    select f.no, coalesce(p.name, '系统') as applicant, u.name as unit, b.name as body, f.submitted_at as "submittedAt",
      f.accepted_at as "acceptedAt", f.finished_at as "finishedAt"
    from case_file f left join person p on p.id = f.applicant join unit u on u.id = f.unit join unit b on b.id = f.body
    where f.id = ${caseId}`.execute(system);
  return rows[0]!;
}
