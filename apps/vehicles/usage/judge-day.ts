import type { LatLon } from '#standards/geo';
import { shanghaiDay } from '#standards/language';
import { cleanTrack, type Fix } from './clean-track.ts';
import { type FoundOut, findingsOf } from './findings.ts';
import { knownShare } from './known-share.ts';
import { type JudgedUsage, judgeOrder, matchOrders } from './match-orders.ts';
import { type MeasureGround, measureUsage, type UsageFigures } from './measure-usage.ts';
import type { UsageOrder } from './orders.ts';
import type { OutsideBase } from './sights-away.ts';
import { usagesIn } from './usages.ts';

/** What one day of one vehicle is judged by. */
export interface DayGround extends MeasureGround {
  readonly outside: OutsideBase;
  readonly orders: readonly UsageOrder[];
  /** Instant in ms up to which everything has come: what is younger is not judged yet. */
  readonly until: number;
}

/** One usage that began on the day, with everything that can be said of it. */
export interface DayUsage extends JudgedUsage {
  readonly figures: UsageFigures;
  readonly start: LatLon;
}

/** The judgement of one day of one vehicle. */
export interface DayJudgement {
  readonly usages: readonly DayUsage[];
  readonly findings: readonly FoundOut[];
}

/**
 * Judges the usages that began on a day (Asia/Shanghai) and the orders planned to begin on it. The fixes must reach from a stay before the day to one
 * after it; a usage that has not ended by then waits.
 */
export function judgeDay(fixes: readonly Fix[], day: string, ground: DayGround): DayJudgement {
  const { settings, orders } = ground;
  const track = cleanTrack(fixes, settings.mostSpeed);
  const all = usagesIn(track, ground.outside, settings);
  const usages = matchOrders(all, orders, settings)
    .filter(({ usage }) => shanghaiDay(new Date(usage.from)) === day && !usage.open)
    .map((judged) => ({
      ...judged,
      figures: measureUsage(track, judged.usage, judged.orders, ground),
      start: track[judged.usage.first]!,
    }));
  const undriven = orders.filter(
    (order) =>
      !order.standing &&
      shanghaiDay(new Date(order.plannedFrom)) === day &&
      order.plannedTo + settings.orderLate < ground.until &&
      judgeOrder(order, all, knownShare(track, order.plannedFrom, order.plannedTo, settings), settings) ===
        'notExecuted',
  );
  return { usages, findings: findingsOf(usages, undriven) };
}
