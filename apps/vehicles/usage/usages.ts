import type { Fix } from './clean-track.ts';
import { type Gap, gapsIn } from './gaps.ts';
import { type Kilometres, kilometresBetween } from './kilometres.ts';
import type { UsageSettings } from './settings.ts';
import { type OutsideBase, sightsAway } from './sights-away.ts';

/** An absence from the base places without a break: what an order has to explain. Instants in ms. */
export interface Usage {
  /** The last moment at which the vehicle was known at its base, or was first seen away from it. */
  readonly from: number;
  readonly to: number;
  /** The first and the last moment at which it was seen outside; null when it was never seen there. */
  readonly seenFrom: number | null;
  readonly seenTo: number | null;
  /** Whether it was still away when the track ended. */
  readonly open: boolean;
  /** Driven while nothing was heard of it: only the odometer tells. */
  readonly blind: boolean;
  readonly kilometres: Kilometres;
  /** Silences within it, and their share of its time. */
  readonly gaps: readonly Gap[];
  readonly unknown: number;
  /** Fixes by index in the cleaned track. */
  readonly first: number;
  readonly last: number;
}

/**
 * The usages of a cleaned track, in their order. One opens when the vehicle is seen more than `leaveDistance` outside of its base places often or
 * long enough, and closes when it is back inside for `returnTime`. A silence from which it comes back with more kilometres on its odometer, and
 * in which it was never seen outside, is a blind usage.
 */
export function usagesIn(track: readonly Fix[], outside: OutsideBase, settings: UsageSettings): Usage[] {
  if (track.length === 0) return [];
  const gaps = gapsIn(track, settings);
  const away = sightsAway(track, outside, settings.leaveDistance);
  const seen = absences(track, away, settings);
  const told = gaps
    .filter(({ after }) => isBlind(after, seen))
    .map((gap) => ({ first: gap.after, last: gap.after + 1, blind: true }));
  return [...seen, ...told]
    .sort((a, b) => a.first - b.first)
    .map((absence) => usageOf(track, away, absence, gaps, settings));
}

interface Absence {
  readonly first: number;
  readonly last: number;
  readonly blind: boolean;
}

/** Runs of fixes outside; short visits to the base do not end them, and short or few sights outside do not make them. */
function absences(track: readonly Fix[], away: readonly boolean[], settings: UsageSettings): Absence[] {
  const runs: { first: number; last: number }[] = [];
  for (const [index, isAway] of away.entries()) {
    if (!isAway) continue;
    const run = runs.at(-1);
    if (run && !isBack(track, run.last + 1, index, settings)) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs
    .filter(
      ({ first, last }) =>
        last - first + 1 >= settings.leavePoints || track[last]!.fixAt - track[first]!.fixAt >= settings.leaveTime,
    )
    .map(({ first, last }) => ({
      first: Math.max(first - 1, 0),
      last: Math.min(last + 1, track.length - 1),
      blind: false,
    }));
}

/** Whether the vehicle was seen at its base for long enough between two sights outside: `from` is the first fix after the one, `to` the other. */
function isBack(track: readonly Fix[], from: number, to: number, { returnTime }: UsageSettings): boolean {
  return to > from && track[to]!.fixAt - track[from]!.fixAt >= returnTime;
}

/** A silence outside of every absence: gaps that are not mere sleep have a moved place or a moved odometer behind them. */
function isBlind(after: number, seen: readonly Absence[]): boolean {
  return !seen.some(({ first, last }) => after >= first && after < last);
}

function usageOf(
  track: readonly Fix[],
  away: readonly boolean[],
  { first, last, blind }: Absence,
  gaps: readonly Gap[],
  settings: UsageSettings,
): Usage {
  const [from, to] = [track[first]!.fixAt, track[last]!.fixAt];
  const within = gaps.filter(({ after }) => after >= first && after < last);
  const silent = within.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  const outside = away.slice(first, last + 1);
  const [earliest, latest] = [outside.indexOf(true), outside.lastIndexOf(true)];
  return {
    from,
    to,
    seenFrom: earliest < 0 ? null : track[first + earliest]!.fixAt,
    seenTo: latest < 0 ? null : track[first + latest]!.fixAt,
    open: last === track.length - 1 && away[last] === true,
    blind,
    kilometres: kilometresBetween(track, first, last, settings.odometerDifference),
    gaps: within,
    unknown: to > from ? silent / (to - from) : 0,
    first,
    last,
  };
}
