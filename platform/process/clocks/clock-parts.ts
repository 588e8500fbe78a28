import { type RawBuilder, sql } from 'kysely';
import type { ClockBook, EndedClock, StartedClock } from './clock-book.ts';

/** What a step did to the limits of its case, as parts of one statement; a timer stands for each light. */
export function clockParts(caseId: string, { ended, started, at }: ClockBook): readonly RawBuilder<unknown>[] {
  return [
    ...(ended.length > 0 ? [endPart(ended, at)] : []),
    ...(started.length > 0 ? [startPart(caseId, started, at), timerPart(caseId, started)] : []),
  ];
}

function endPart(ended: readonly EndedClock[], at: string): RawBuilder<unknown> {
  return sql`clocks_ended as (
    update case_clock c set status = u.status, used = u.used, ended_at = ${at}::timestamptz
    from unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ end }) => end)}::text[],
      ${ended.map(({ used }) => used)}::int[]) as u (id, status, used)
    where c.id = u.id)`;
}

function startPart(caseId: string, started: readonly StartedClock[], at: string): RawBuilder<unknown> {
  const column = <T>(value: (clock: StartedClock) => T) => started.map(value);
  return sql`clocks_started as (
    insert into case_clock (id, case_id, kind, visit, unit, amount, used, run_from, due_at, due_day, provisional, thresholds,
      status, ended_at, created_at)
    select id, ${caseId}::uuid, kind, visit, unit, amount, 0, ${at}::timestamptz, due_at, due_day, provisional, thresholds,
      coalesce(ended, 'running'), case when ended is not null then ${at}::timestamptz end, ${at}::timestamptz
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ kind }) => kind)}::text[],
      ${column(({ visit }) => visit)}::int[], ${column(({ unit }) => unit)}::text[],
      ${column(({ amount }) => amount)}::int[], ${column(({ due }) => due.at)}::timestamptz[],
      ${column(({ due }) => due.day)}::date[], ${column(({ due }) => due.provisional)}::boolean[],
      ${column(({ thresholds }) => JSON.stringify(thresholds))}::jsonb[], ${column(({ end }) => end)}::text[])
      as u (id, kind, visit, unit, amount, due_at, due_day, provisional, thresholds, ended))`;
}

function timerPart(caseId: string, started: readonly StartedClock[]): RawBuilder<unknown> {
  const timers = started.flatMap(({ id, moments }) => moments.map(({ at, light }) => ({ clock: id, at, light })));
  return sql`timers_set as (
    insert into case_timer (due, case_id, clock, kind, level, round)
    select due, ${caseId}::uuid, clock, 'light', level, 1
    from unnest(${timers.map(({ at }) => at)}::timestamptz[], ${timers.map(({ clock }) => clock)}::uuid[],
      ${timers.map(({ light }) => light)}::text[]) as u (due, clock, level))`;
}
