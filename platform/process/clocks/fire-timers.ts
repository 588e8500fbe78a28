import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { serviceActor } from '#platform/identity';
import type { Store, Writer } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { addLogLine } from '../cases/add-log-line.ts';
import { type CaseRun, lockRun } from '../cases/case-run.ts';
import { byItself } from '../cases/doer.ts';
import { openTasks } from '../cases/step-change.ts';
import { CASE_PERMISSIONS } from '../cases/take-step.ts';
import { type CaseNews, NEWS_EVENT } from '../tell/case-news.ts';
import { acceptBySilence } from './accept-by-silence.ts';
import { type ClockRow, clockColumns } from './keep-clocks.ts';
import type { Light } from './lights.ts';
import { showLight } from './show-light.ts';
import { warnPeople } from './warn-people.ts';

/** A timer that has come due. */
interface DueTimer {
  readonly id: number;
  readonly due: string;
  readonly caseId: string;
  readonly clock: string | null;
  readonly stop: string | null;
  readonly kind: 'light' | 'silence' | 'stopEnds';
  readonly level: string;
  readonly round: number;
}

/** Timers that one look of the worker fires at most; the next look goes on. */
const MOST = 500;

/**
 * Fires what is due at a moment, each timer in a transaction of its own that also marks it as fired: a worker that dies in between has done nothing, and two
 * workers never take the same one. `between` is called after a timer is claimed and before its work. Answers how many were fired.
 */
export async function fireTimers(
  store: Store,
  now: string = new Date().toISOString(),
  between: () => void | Promise<void> = () => undefined,
): Promise<number> {
  const actor = serviceActor('process', { permissions: CASE_PERMISSIONS }, shanghaiDay(new Date(now)));
  for (let fired = 0; fired < MOST; fired++) {
    const more = await store.run(actor, async (tx) => {
      const timer = await claimTimer(tx, now);
      if (!timer) return false;
      await between();
      await fire(tx, store, timer, now);
      await sql`update case_timer set fired_at = ${now} where id = ${timer.id}`.execute(tx.system);
      return true;
    });
    if (!more) return fired;
  }
  return MOST;
}

async function claimTimer(tx: Writer, now: string): Promise<DueTimer | undefined> {
  const { rows } = await sql<DueTimer>`
    select id, due, case_id as "caseId", clock, stop, kind, level, round from case_timer
    where fired_at is null and due <= ${now} order by due, id limit 1 for update skip locked`.execute(tx.system);
  return rows[0];
}

/** The clock may have moved since the timer was set: only a timer of its present round speaks. */
async function fire(tx: Writer, store: Store, timer: DueTimer, now: string): Promise<void> {
  const run = await lockRun(tx, timer.caseId);
  if (timer.kind === 'stopEnds') {
    const { rows } = await sql<{ person: string }>`
      select stopped_by as person from case_clock_stop where id = ${timer.stop} and until_at is null`.execute(
      tx.system,
    );
    await warnPeople(
      tx,
      run,
      rows.map(({ person }) => person),
      '特别程序已到预计恢复日期，请恢复计时或说明',
      now,
      `stop/${timer.stop}`,
    );
    return;
  }
  const { rows } = await sql<ClockRow & { status: string }>`
    ${clockColumns}, status from case_clock where id = ${timer.clock} for update`.execute(tx.system);
  const clock = rows[0];
  if (clock?.status !== 'running' || clock.round !== timer.round) return;
  const light = timer.level as Light;
  await sql`
    insert into case_warning (id, case_id, clock, visit, about, light, due_at, raised_at)
    values (${uuidv7()}, ${run.id}, ${clock.id}, ${clock.visit}, ${clock.kind}, ${light}, ${timer.due}, ${now})
    on conflict (clock, light, due_at) where clock is not null do nothing`.execute(tx.system);
  await sql`update case_clock set light = ${light} where id = ${clock.id}`.execute(tx.system);
  await showLight(tx, run, clock, light, now);
  await addLogLine(tx, run, byItself, `light.${light}`, { clock: clock.kind, visit: clock.visit, due: timer.due }, now);
  tx.emit('caseFile.light', run.id, { light, clock: clock.kind, people: run.people });
  if (light === 'orange' || light === 'red') tx.emit(NEWS_EVENT, run.id, warningOf(run, clock, light));
  if (light === 'red' && clock.kind === 'acceptance') await acceptBySilence(tx, store, run.id, clock);
}

/** A limit that is nearly or wholly used up, for those with whom the case lies; their heads and the supervisors find it among their to-dos. */
function warningOf(run: CaseRun, clock: ClockRow, what: 'orange' | 'red'): CaseNews {
  const tasks = openTasks(run.state).filter(({ visit, waits }) => !waits && (clock.visit ?? visit) === visit);
  const people = [...new Set(tasks.flatMap(({ who, pool }) => (who ? [who] : (pool ?? []))))];
  return { what, people, ref: `${clock.id} ${clock.round}` };
}
