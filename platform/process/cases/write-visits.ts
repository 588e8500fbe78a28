import { type RawBuilder, sql } from 'kysely';
import { nodeTitle } from './node-titles.ts';
import { eventsOf, type StepChange } from './step-change.ts';

/** What a step did to the visits of its case, as parts of one statement. */
export function visitParts({ caseId, definition, events, at }: StepChange): readonly RawBuilder<unknown>[] {
  const opened = eventsOf(events, 'visitOpened');
  const outcomes = new Map(eventsOf(events, 'visitClosed').map(({ visit, outcome }) => [visit, outcome]));
  const closed = [...outcomes].filter(([visit]) => !opened.some((one) => one.visit === visit));
  const column = <T>(value: (visit: (typeof opened)[number]) => T) => opened.map(value);
  const open = sql`visits_opened as (
    insert into case_visit (case_id, visit, node, title, round, opened_at, closed_at, outcome)
    select ${caseId}::uuid, visit, node, title, round, ${at}::timestamptz,
      case when outcome is not null then ${at}::timestamptz end, outcome
    from unnest(${column(({ visit }) => visit)}::int[], ${column(({ node }) => node)}::text[],
      ${column(({ node }) => nodeTitle(definition, node))}::text[], ${column(({ round }) => round)}::int[],
      ${column(({ visit }) => outcomes.get(visit) ?? null)}::text[]) as u (visit, node, title, round, outcome))`;
  const close = sql`visits_closed as (
    update case_visit v set closed_at = ${at}::timestamptz, outcome = u.outcome
    from unnest(${closed.map(([visit]) => visit)}::int[], ${closed.map(([, outcome]) => outcome)}::text[]) as u (visit, outcome)
    where v.case_id = ${caseId}::uuid and v.visit = u.visit)`;
  return [...(opened.length > 0 ? [open] : []), ...(closed.length > 0 ? [close] : [])];
}
