import type { Item, Limit } from '#standards/process';
import type { ClockBook } from '../clocks/clock-book.ts';
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

/** Starts and ends the clocks of a case in its book as a step demands. */
export function keepStepClocks(item: Item, change: StepChange, book: ClockBook): StepClocks {
  const { events, after } = change;
  const visits = new Map<number, DueLight>();
  const thresholds = item.limits?.lights;
  const stopped = eventsOf(events, 'clockStopped').map(({ visit }) => visit);
  book.end(({ visit }) => visit !== null && stopped.includes(visit));
  for (const { visit, limit } of eventsOf(events, 'clockStarted'))
    visits.set(visit, { dueAt: book.start({ kind: 'node', visit, limit, thresholds }).at, light: 'green' });
  keepWindow(item, change, book);
  const accepted = isAccepted(item, change);
  const dueDays = accepted ? startLimits(item, book) : {};
  if (after.status === 'ended') endCase(item, change, book);
  return { accepted, dueDays, visits };
}

/** Whether this step lets the limits of the whole case begin. */
function isAccepted({ acceptance }: Item, { events }: StepChange): boolean {
  if (!acceptance) return eventsOf(events, 'caseStarted').length > 0;
  return eventsOf(events, 'visitClosed').some(({ node, outcome }) => node === acceptance.node && outcome === 'agreed');
}

/** The window's own days run while the case lies with it, and begin anew when what was missing has come. */
function keepWindow({ acceptance, limits }: Item, { events }: StepChange, book: ClockBook): void {
  if (!acceptance) return;
  const atWindow = (name: 'visitOpened' | 'visitClosed') =>
    eventsOf(events, name).filter(({ node }) => node === acceptance.node);
  if (atWindow('visitClosed').length > 0) book.end(({ kind }) => kind === 'acceptance');
  const [opened] = atWindow('visitOpened');
  if (!opened || book.has('legal', 'promised')) return;
  const limit = acceptance.within ?? WINDOW;
  book.start({ kind: 'acceptance', visit: opened.visit, limit, thresholds: limits?.lights });
}

function startLimits({ limits }: Item, book: ClockBook): StepClocks['dueDays'] {
  // Back at the window after a return, the case is accepted a second time; its limits run already.
  if (book.has('legal', 'promised')) return {};
  const begin = (kind: 'legal' | 'promised') => {
    const limit = limits?.[kind];
    return limit && book.start({ kind, limit, thresholds: limits?.lights }).day;
  };
  return { legal: begin('legal'), promised: begin('promised') };
}

function endCase({ limits }: Item, { after }: StepChange, book: ClockBook): void {
  const decided = after.result === 'approved' || after.result === 'denied';
  book.end(() => true, decided ? 'done' : 'cancelled');
  if (limits?.notify && decided) book.start({ kind: 'notify', limit: limits.notify, thresholds: limits.lights });
}
