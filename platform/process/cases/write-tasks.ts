import { type RawBuilder, sql } from 'kysely';
import type { Roll } from '../assignment/answer-needs.ts';
import type { StepChange } from './step-change.ts';
import { type FreshTask, freshTasks, handsOn, type Touch, touchRounds } from './touched-tasks.ts';

/** What a step did to the tasks of its case: parts of one statement, and updates that must have been made before it. */
export interface TaskParts {
  readonly ahead: readonly RawBuilder<unknown>[];
  readonly parts: readonly RawBuilder<unknown>[];
}

/** Writes what a step did to the tasks of its case; a task of which it says two things needs a statement for the first. */
export function taskParts(change: StepChange, roll: Roll): TaskParts {
  const fresh = freshTasks(change);
  const rounds = touchRounds(change).map((round) => updateTasks(change, round, roll));
  return {
    ahead: rounds.slice(0, -1),
    parts: [
      ...(fresh.length > 0 ? [sql`tasks_opened as (${insertTasks(change, fresh, roll)})`] : []),
      ...rounds.slice(-1).map((update) => sql`tasks_touched as (${update})`),
    ],
  };
}

function insertTasks({ caseId, at, doer }: StepChange, fresh: readonly FreshTask[], roll: Roll): RawBuilder<unknown> {
  const column = <T>(value: (task: FreshTask) => T) => fresh.map((task) => value(task) ?? null);
  return sql`
    insert into case_task (case_id, task, visit, node, kind, who, who_name, who_org, owner, original, pool, parent, waits,
      weight, stuck, opened_at, read_at, done_at, outcome, opinion, paper, done_by, done_by_name)
    select ${caseId}::uuid, task, visit, node, kind, who, name, org, owner, original, string_to_array(pool, ',')::uuid[],
      parent, waits, weight, stuck, ${at}::timestamptz, case when read then ${at}::timestamptz end,
      case when outcome is not null then ${at}::timestamptz end, outcome, opinion, paper,
      case when done then ${doer.person}::uuid end, case when done then ${doer.name}::text end
    from unnest(${column(({ task }) => task)}::int[], ${column(({ visit }) => visit)}::int[],
      ${column(({ node }) => node)}::text[], ${column(({ kind }) => kind)}::text[], ${column(({ who }) => who)}::uuid[],
      ${column(({ who }) => nameOf(roll, who))}::text[], ${column(({ who }) => orgOf(roll, who))}::text[],
      ${column(({ owner }) => owner)}::uuid[], ${column(({ original }) => original)}::uuid[],
      ${column(({ pool }) => pool?.join())}::text[], ${column(({ parent }) => parent)}::int[],
      ${column(({ waits }) => waits)}::text[], ${column(({ weight }) => weight)}::int[],
      ${column(({ stuck }) => stuck)}::boolean[], ${column(({ read }) => read)}::boolean[],
      ${column(({ outcome }) => outcome)}::text[], ${column(({ opinion }) => opinion)}::text[],
      ${column(({ paper }) => paper)}::text[], ${column(({ done }) => done)}::boolean[])
      as u (task, visit, node, kind, who, name, org, owner, original, pool, parent, waits, weight, stuck, read, outcome,
        opinion, paper, done)`;
}

/** What a word does not mention stays: `closed` ends a task, `read` marks it, `kept` and `moved` say whose it is from now on. */
function updateTasks({ caseId, at, doer }: StepChange, round: readonly Touch[], roll: Roll): RawBuilder<unknown> {
  const column = <T>(value: (touch: Touch) => T) => round.map((touch) => value(touch) ?? null);
  const changed = <T>(value: (touch: Extract<Touch, { event: 'taskChanged' }>) => T) =>
    column((touch) => (touch.event === 'taskChanged' ? value(touch) : null));
  const closed = <T>(value: (touch: Extract<Touch, { event: 'taskClosed' }>) => T) =>
    column((touch) => (touch.event === 'taskClosed' ? value(touch) : null));
  return sql`
    update case_task t set
      done_at = case how when 'closed' then ${at}::timestamptz when 'read' then t.done_at end,
      outcome = case how when 'closed' then u.outcome when 'read' then t.outcome end,
      opinion = coalesce(u.opinion, t.opinion),
      paper = case how when 'closed' then u.paper else t.paper end,
      done_by = case when how <> 'closed' then t.done_by when u.done then ${doer.person}::uuid end,
      done_by_name = case when how <> 'closed' then t.done_by_name when u.done then ${doer.name}::text end,
      waits = case how when 'closed' then null when 'read' then t.waits else u.waits end,
      read_at = case when how = 'closed' then t.read_at when how = 'read' then coalesce(t.read_at, ${at}::timestamptz)
        when t.who is not distinct from u.who then t.read_at end,
      original = case how when 'moved' then coalesce(t.original, t.who) else t.original end,
      who = case when how in ('kept', 'moved') then u.who else t.who end,
      who_name = case when how in ('kept', 'moved') then u.name else t.who_name end,
      who_org = case when how in ('kept', 'moved') then u.org else t.who_org end,
      pool = case when how in ('kept', 'moved') then string_to_array(u.pool, ',')::uuid[] else t.pool end,
      owner = case when how in ('kept', 'moved') then u.owner else t.owner end,
      stuck = case when how in ('kept', 'moved') then u.stuck else t.stuck end
    from unnest(${column(({ task }) => task)}::int[], ${column(howOf)}::text[], ${closed(({ outcome }) => outcome)}::text[],
      ${closed(({ deed }) => deed?.opinion)}::text[], ${closed(({ deed }) => deed?.paper)}::text[],
      ${closed(({ deed }) => deed !== undefined)}::boolean[], ${changed(({ who }) => who)}::uuid[],
      ${changed(({ who }) => nameOf(roll, who))}::text[], ${changed(({ who }) => orgOf(roll, who))}::text[],
      ${changed(({ pool }) => pool?.join())}::text[], ${changed(({ owner }) => owner)}::uuid[],
      ${changed(({ waits }) => waits)}::text[], ${changed(({ stuck }) => stuck ?? false)}::boolean[])
      as u (task, how, outcome, opinion, paper, done, who, name, org, pool, owner, waits, stuck)
    where t.case_id = ${caseId}::uuid and t.task = u.task`;
}

function howOf(touch: Touch): 'closed' | 'read' | 'kept' | 'moved' {
  if (touch.event === 'taskClosed') return 'closed';
  if (touch.change === 'read') return 'read';
  return handsOn(touch) ? 'moved' : 'kept';
}

function nameOf(roll: Roll, who: string | undefined): string | null {
  return (who && roll.get(who)?.name) ?? null;
}

function orgOf(roll: Roll, who: string | undefined): string | null {
  return (who && roll.get(who)?.org) ?? null;
}
