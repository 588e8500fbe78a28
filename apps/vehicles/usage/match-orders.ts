import type { UsageOrder } from './orders.ts';
import type { UsageSettings } from './settings.ts';
import type { Usage } from './usages.ts';

/** What can be said of a usage; `vehicles.md` §5.3. */
export type UsageVerdict = 'matched' | 'partly' | 'explained' | 'noOrder' | 'cannotJudge';

/** In which way a usage lies outside of its orders. */
export type Overreach = 'early' | 'late' | 'between';

/** A usage with its verdict and the orders that cover it, the best first. */
export interface JudgedUsage {
  readonly usage: Usage;
  readonly verdict: UsageVerdict;
  readonly orders: readonly UsageOrder[];
  readonly overreach: readonly Overreach[];
}

/** What can be said of an order. */
export type OrderVerdict = 'executed' | 'notExecuted' | 'cannotJudge';

type MatchSettings = Pick<UsageSettings, 'orderEarly' | 'orderLate' | 'lateOrder' | 'unknownShare'>;

/**
 * Judges every usage of one vehicle by its orders. One order may cover several usages, several orders may share one. The tolerance before and
 * after an order is for the journey it was written for: a second journey after the return is not covered by it. Where too much of a usage is
 * silence, nobody can judge it, whatever orders there are. An order written afterwards, in time and with a reason, explains and stays visible.
 */
export function matchOrders(
  usages: readonly Usage[],
  orders: readonly UsageOrder[],
  settings: MatchSettings,
): JudgedUsage[] {
  const driven = new Set(orders.filter((order) => usages.some((usage) => overlap(usage, planned(order)) > 0)));
  const near = (usage: Usage, order: UsageOrder) =>
    overlap(usage, planned(order)) > 0 || (!driven.has(order) && overlap(usage, widened(order, settings)) > 0);
  return usages.map((usage) => {
    const candidates = orders
      .filter((order) => near(usage, order))
      .sort((a, b) => overlap(usage, widened(b, settings)) - overlap(usage, widened(a, settings)));
    return judge(usage, candidates, settings);
  });
}

function judge(usage: Usage, near: readonly UsageOrder[], settings: MatchSettings): JudgedUsage {
  const inTime = near.filter(({ late }) => !late);
  const explaining = near.filter(
    ({ late }) => late && late.reason.trim() !== '' && late.at - usage.to <= settings.lateOrder,
  );
  if (usage.unknown > settings.unknownShare) return { usage, verdict: 'cannotJudge', orders: near, overreach: [] };
  if (inTime.length > 0) {
    const overreach = overreachOf(usage, [...inTime, ...explaining], settings);
    return {
      usage,
      verdict: overreach.length > 0 ? 'partly' : 'matched',
      orders: [...inTime, ...explaining],
      overreach,
    };
  }
  if (explaining.length > 0) return { usage, verdict: 'explained', orders: explaining, overreach: [] };
  return { usage, verdict: 'noOrder', orders: near, overreach: [] };
}

/** The parts of a usage outside of all its orders: before the first, after the last, or between two. */
function overreachOf(usage: Usage, orders: readonly UsageOrder[], settings: MatchSettings): Overreach[] {
  const windows = orders.map((order) => widened(order, settings)).sort((a, b) => a.from - b.from);
  const found = new Set<Overreach>();
  let covered = windows[0]!.to;
  if ((usage.seenFrom ?? usage.from) < windows[0]!.from) found.add('early');
  for (const window of windows.slice(1)) {
    if (window.from > covered && covered < usage.to) found.add('between');
    covered = Math.max(covered, window.to);
  }
  if ((usage.seenTo ?? usage.to) > covered) found.add('late');
  return [...found];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function planned({ plannedFrom, plannedTo }: UsageOrder): Span {
  return { from: plannedFrom, to: plannedTo };
}

function widened({ plannedFrom, plannedTo }: UsageOrder, { orderEarly, orderLate }: MatchSettings): Span {
  return { from: plannedFrom - orderEarly, to: plannedTo + orderLate };
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/**
 * Judges every order by the usages: executed when one lies in its time, not executed when the vehicle was known to stand at its base all the time,
 * and otherwise nobody can say. `known` is the share of the order's time about which the track tells anything.
 */
export function judgeOrder(
  order: UsageOrder,
  usages: readonly Usage[],
  known: number,
  settings: MatchSettings,
): OrderVerdict {
  if (usages.some((usage) => overlap(usage, widened(order, settings)) > 0)) return 'executed';
  return 1 - known > settings.unknownShare ? 'cannotJudge' : 'notExecuted';
}
