import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { CaseEvent } from '#standards/process';
import type { Roll } from '../assignment/answer-needs.ts';
import { nodeTitle } from './node-titles.ts';
import { eventsOf, type StepChange } from './step-change.ts';

type Tx = Pick<Store, 'system'>;

/** Writes what a step did to the visits and tasks of its case, in four statements at most. */
export async function writeTasks(tx: Tx, change: StepChange, roll: Roll): Promise<void> {
  await openVisits(tx, change);
  await closeVisits(tx, change);
  await openNewTasks(tx, change, roll);
  await changeTasks(tx, change, roll);
}

async function openVisits(tx: Tx, { caseId, definition, events, at }: StepChange): Promise<void> {
  const opened = eventsOf(events, 'visitOpened');
  if (opened.length === 0) return;
  await sql`
    insert into case_visit (case_id, visit, node, title, round, opened_at)
    select ${caseId}::uuid, visit, node, title, round, ${at}::timestamptz
    from unnest(${opened.map(({ visit }) => visit)}::int[], ${opened.map(({ node }) => node)}::text[],
      ${opened.map(({ node }) => nodeTitle(definition, node))}::text[], ${opened.map(({ round }) => round)}::int[])
      as u (visit, node, title, round)`.execute(tx.system);
}

async function closeVisits(tx: Tx, { caseId, events, at }: StepChange): Promise<void> {
  const closed = eventsOf(events, 'visitClosed');
  if (closed.length === 0) return;
  await sql`
    update case_visit v set closed_at = ${at}::timestamptz, outcome = u.outcome
    from unnest(${closed.map(({ visit }) => visit)}::int[], ${closed.map(({ outcome }) => outcome)}::text[]) as u (visit, outcome)
    where v.case_id = ${caseId}::uuid and v.visit = u.visit`.execute(tx.system);
}

async function openNewTasks(tx: Tx, { caseId, events, at }: StepChange, roll: Roll): Promise<void> {
  const opened = eventsOf(events, 'taskOpened');
  if (opened.length === 0) return;
  const column = <T>(value: (task: (typeof opened)[number]) => T) => opened.map(value);
  await sql`
    insert into case_task (case_id, task, visit, node, kind, who, who_name, who_org, pool, parent, waits, weight, stuck, opened_at)
    select ${caseId}::uuid, task, visit, node, kind, who, name, org, string_to_array(pool, ',')::uuid[], parent, waits,
      weight, stuck, ${at}::timestamptz
    from unnest(${column(({ task }) => task)}::int[], ${column(({ visit }) => visit)}::int[],
      ${column(({ node }) => node)}::text[], ${column(({ kind }) => kind)}::text[],
      ${column(({ who }) => who ?? null)}::uuid[], ${column(({ who }) => nameOf(roll, who))}::text[],
      ${column(({ who }) => orgOf(roll, who))}::text[], ${column(({ pool }) => pool?.join() ?? null)}::text[],
      ${column(({ parent }) => parent ?? null)}::int[], ${column(({ waits }) => waits ?? null)}::text[],
      ${column(({ weight }) => weight ?? null)}::int[], ${column(({ stuck }) => stuck ?? false)}::boolean[])
      as u (task, visit, node, kind, who, name, org, pool, parent, waits, weight, stuck)`.execute(tx.system);
}

type Touched = Extract<CaseEvent, { readonly event: 'taskChanged' | 'taskClosed' }>;

/** The last word of a step about a task counts; what it does not mention stays. */
async function changeTasks(tx: Tx, { caseId, events, at, doer }: StepChange, roll: Roll): Promise<void> {
  const touched = events.filter(
    (event): event is Touched => event.event === 'taskChanged' || event.event === 'taskClosed',
  );
  for (const event of touched) {
    if (event.event === 'taskClosed') {
      const { deed } = event;
      await sql`
        update case_task set done_at = ${at}::timestamptz, outcome = ${event.outcome}, waits = null,
          opinion = coalesce(${deed?.opinion ?? null}, opinion), paper = ${deed?.paper ?? null},
          done_by = ${deed ? doer.person : null}, done_by_name = ${deed ? doer.name : null}
        where case_id = ${caseId} and task = ${event.task}`.execute(tx.system);
    } else if (event.change === 'read') {
      await sql`update case_task set read_at = coalesce(read_at, ${at}::timestamptz)
        where case_id = ${caseId} and task = ${event.task}`.execute(tx.system);
    } else {
      const moved = ['transferred', 'reassigned'].includes(event.change);
      await sql`
        update case_task set original = case when ${moved} then coalesce(original, who) else original end,
          who = ${event.who ?? null}, who_name = ${nameOf(roll, event.who)}, who_org = ${orgOf(roll, event.who)},
          pool = ${event.pool ? [...event.pool] : null}::uuid[], owner = ${event.owner ?? null},
          waits = ${event.waits ?? null}, stuck = ${event.stuck ?? false},
          read_at = case when who is not distinct from ${event.who ?? null}::uuid then read_at end,
          done_at = null, outcome = null
        where case_id = ${caseId} and task = ${event.task}`.execute(tx.system);
    }
  }
}

function nameOf(roll: Roll, who: string | undefined): string | null {
  return (who && roll.get(who)?.name) ?? null;
}

function orgOf(roll: Roll, who: string | undefined): string | null {
  return (who && roll.get(who)?.org) ?? null;
}
