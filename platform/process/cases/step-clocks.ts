import type { Store } from '#platform/store';
import type { Item, Limit } from '#standards/process';
import { endClocks, openClocks, startClock } from '../clocks/keep-clocks.ts';
import type { WorkingTime } from '../clocks/running-clock.ts';
import { workingTimeOf } from '../clocks/working-time-of.ts';
import { eventsOf, type StepChange } from './step-change.ts';
import type { DueLight } from './write-todos.ts';

/** What a step did to the limits of its case. */
export interface StepClocks {
  /** The window has let the case pass (or there is none): the limits of the law and the promised one run from now. */
  readonly accepted: boolean;
  readonly dueDays: { readonly legal?: string; readonly promised?: string };
  /** Due moments of visits with a limit of their own that opened now. */
  readonly visits: ReadonlyMap<number, DueLight>;
}

const WINDOW: Limit = { amount: 5, unit: 'workday' };

/** Starts and ends the clocks of a case as a step demands. */
export async function keepStepClocks(
  tx: Pick<Store, 'system'>,
  item: Item,
  change: StepChange,
  body: string,
): Promise<StepClocks> {
  const { events, caseId, at } = change;
  const time = await workingTimeOf(tx, body);
  const visits = new Map<number, DueLight>();
  const thresholds = item.limits?.lights;
  const stopped = eventsOf(events, 'clockStopped').map(({ visit }) => visit);
  if (stopped.length > 0) await endClocks(tx, await openClocks(tx, caseId, { visits: stopped }), at, time);
  for (const { visit, limit } of eventsOf(events, 'clockStarted')) {
    const dueAt = await startClock(tx, { caseId, kind: 'node', visit, limit, thresholds }, at, time);
    visits.set(visit, { dueAt, light: 'green' });
  }
  await keepWindow(tx, item, change, time);
  const accepted = isAccepted(item, change);
  const dueDays = accepted ? await startLimits(tx, item, change, time) : {};
  if (change.after.status === 'ended') await endCase(tx, item, change, time);
  return { accepted, dueDays, visits };
}

/** Whether this step lets the limits of the whole case begin. */
function isAccepted({ acceptance }: Item, { events }: StepChange): boolean {
  if (!acceptance) return eventsOf(events, 'caseStarted').length > 0;
  return eventsOf(events, 'visitClosed').some(({ node, outcome }) => node === acceptance.node && outcome === 'agreed');
}

/** The window's own days run while the case lies with it, and begin anew when what was missing has come. */
async function keepWindow(
  tx: Pick<Store, 'system'>,
  { acceptance, limits }: Item,
  { events, caseId, at }: StepChange,
  time: WorkingTime,
): Promise<void> {
  if (!acceptance) return;
  const atWindow = (name: 'visitOpened' | 'visitClosed') =>
    eventsOf(events, name).filter(({ node }) => node === acceptance.node);
  if (atWindow('visitClosed').length > 0)
    await endClocks(tx, await openClocks(tx, caseId, { kinds: ['acceptance'] }), at, time);
  const [opened] = atWindow('visitOpened');
  if (!opened || (await openClocks(tx, caseId, { kinds: ['legal', 'promised'] })).length > 0) return;
  const limit = acceptance.within ?? WINDOW;
  await startClock(
    tx,
    { caseId, kind: 'acceptance', visit: opened.visit, limit, thresholds: limits?.lights },
    at,
    time,
  );
}

async function startLimits(tx: Pick<Store, 'system'>, { limits }: Item, { caseId, at }: StepChange, time: WorkingTime) {
  // Back at the window after a return, the case is accepted a second time; its limits run already.
  if ((await openClocks(tx, caseId, { kinds: ['legal', 'promised'] })).length > 0) return {};
  const dueDays: { legal?: string; promised?: string } = {};
  for (const kind of ['legal', 'promised'] as const) {
    const limit = limits?.[kind];
    if (!limit) continue;
    await startClock(tx, { caseId, kind, limit, thresholds: limits.lights }, at, time);
    const [clock] = await openClocks(tx, caseId, { kinds: [kind] });
    dueDays[kind] = clock?.dueDay ?? undefined;
  }
  return dueDays;
}

async function endCase(
  tx: Pick<Store, 'system'>,
  { limits }: Item,
  { caseId, at, after }: StepChange,
  time: WorkingTime,
): Promise<void> {
  await endClocks(
    tx,
    await openClocks(tx, caseId),
    at,
    time,
    after.result === 'approved' || after.result === 'denied' ? 'done' : 'cancelled',
  );
  if (limits?.notify && (after.result === 'approved' || after.result === 'denied'))
    await startClock(tx, { caseId, kind: 'notify', limit: limits.notify, thresholds: limits.lights }, at, time);
}
