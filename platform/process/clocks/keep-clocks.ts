import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { type Light, type LightThresholds, lightAt, lightMoments } from './lights.ts';
import { dueOf, type RunningClock, usedAt, type WorkingTime } from './running-clock.ts';

/** What a clock measures: acceptance by the window, the law's limit, the promised one, one node, delivery of the result. */
export type ClockKind = 'acceptance' | 'legal' | 'promised' | 'node' | 'notify';

/** A clock's row as recomputing needs it. */
export interface ClockRow extends RunningClock {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ClockKind;
  readonly visit: number | null;
  readonly thresholds: LightThresholds;
  readonly light: Light;
  readonly round: number;
  readonly dueDay: string | null;
}

/** A clock that runs or is stopped. */
export interface OpenClock extends ClockRow {
  readonly status: 'running' | 'stopped';
}

type Tx = Pick<Store, 'system'>;

/** Running or stopped clocks of a case: of some kinds, or of one visit. */
export async function openClocks(
  tx: Tx,
  caseId: string,
  which: { readonly kinds?: readonly ClockKind[]; readonly visits?: readonly number[] } = {},
): Promise<readonly OpenClock[]> {
  const { rows } = await sql<OpenClock>`
    ${clockColumns}, status from case_clock where case_id = ${caseId} and status in ('running', 'stopped')
      and (${which.kinds ? [...which.kinds] : null}::text[] is null or kind = any(${[...(which.kinds ?? [])]}::text[]))
      and (${which.visits ? [...which.visits] : null}::int[] is null or visit = any(${[...(which.visits ?? [])]}::int[]))
    order by id for update`.execute(tx.system);
  return rows;
}

/** Ends clocks: what they measured is done, or no longer matters. */
export async function endClocks(
  tx: Tx,
  clocks: readonly (ClockRow & { readonly status: string })[],
  at: string,
  time: WorkingTime,
  status: 'done' | 'cancelled' = 'done',
): Promise<void> {
  for (const clock of clocks) {
    const used = clock.status === 'stopped' ? clock.used : usedAt(clock, at, time);
    await sql`update case_clock set status = ${status}, used = ${used}, ended_at = ${at} where id = ${clock.id}`.execute(
      tx.system,
    );
  }
}

/** Holds clocks still: what was used until now stays used, nothing is due. */
export async function holdClocks(tx: Tx, clocks: readonly ClockRow[], at: string, time: WorkingTime): Promise<void> {
  for (const clock of clocks) {
    await sql`
      update case_clock set status = 'stopped', used = ${usedAt(clock, at, time)}, due_at = null, due_day = null,
        provisional = false, round = round + 1 where id = ${clock.id}`.execute(tx.system);
  }
}

/** Lets clocks run (again) from a moment, or with another amount: due moments and timers are made anew. */
export async function rerunClock(
  tx: Tx,
  clock: ClockRow,
  change: { readonly runFrom?: string; readonly extended?: number },
  time: WorkingTime,
): Promise<{ readonly dueDay: string; readonly dueAt: string; readonly provisional: boolean }> {
  const running = {
    ...clock,
    runFrom: change.runFrom ?? clock.runFrom,
    amount: clock.amount + (change.extended ?? 0),
  };
  const due = dueOf(running, time);
  await sql`
    update case_clock set status = 'running', run_from = ${running.runFrom}, extended = extended + ${change.extended ?? 0},
      due_at = ${due.at}, due_day = ${due.day}, provisional = ${due.provisional}, round = round + 1
    where id = ${clock.id}`.execute(tx.system);
  await setTimers(tx, { ...clock, round: clock.round + 1 }, running, clock.thresholds, time);
  return { dueDay: due.day, dueAt: due.at, provisional: due.provisional };
}

/** The light a clock shows at a moment. */
export function lightOf(clock: ClockRow, at: string, time: WorkingTime): Light {
  return lightAt(lightMoments(clock, clock.thresholds, time), at);
}

/** Columns of `ClockRow`; extensions count as amount. */
export const clockColumns = sql`select id, case_id as "caseId", kind, visit, unit, amount + extended as amount, used,
  run_from as "runFrom", thresholds, light, round, due_day as "dueDay"`;

async function setTimers(
  tx: Tx,
  { id, caseId, round }: { readonly id: string; readonly caseId: string; readonly round: number },
  running: RunningClock,
  thresholds: LightThresholds,
  time: WorkingTime,
): Promise<void> {
  const moments = lightMoments(running, thresholds, time);
  await sql`
    insert into case_timer (due, case_id, clock, kind, level, round)
    select due, ${caseId}, ${id}, 'light', level, ${round}
    from unnest(${moments.map(({ at }) => at)}::timestamptz[], ${moments.map(({ light }) => light)}::text[]) as u (due, level)`.execute(
    tx.system,
  );
}
