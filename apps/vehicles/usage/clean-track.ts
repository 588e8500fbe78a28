import { metresBetween } from '#standards/geo';

/** What is judged of a position: instant in ms, WGS-84 degrees, km/h, whether the receiver knew its place, km on the car's odometer. */
export interface Fix {
  readonly fixAt: number;
  readonly lat: number;
  readonly lon: number;
  readonly speed: number;
  readonly located: boolean;
  readonly odometer?: number | undefined;
}

const HOUR = 3_600_000;

/**
 * The fixes by which a vehicle is judged: those with a place, in the order of their time, one an instant, without those that no vehicle could
 * have reached (`mostSpeed` in km/h) and come back from.
 */
export function cleanTrack<F extends Fix>(fixes: readonly F[], mostSpeed: number): F[] {
  const ordered = fixes.filter(({ located }) => located).sort((a, b) => a.fixAt - b.fixAt);
  const kept: F[] = [];
  for (const [index, fix] of ordered.entries()) {
    const before = kept.at(-1);
    if (!before) kept.push(fix);
    else if (fix.fixAt > before.fixAt && !isOutlier(before, fix, ordered[index + 1], mostSpeed)) kept.push(fix);
  }
  return kept;
}

/** A place too far from the one before: an error, unless what follows is as far away. */
function isOutlier(before: Fix, fix: Fix, after: Fix | undefined, mostSpeed: number): boolean {
  if (speedBetween(before, fix) <= mostSpeed) return false;
  return !after || speedBetween(fix, after) > mostSpeed || speedBetween(before, after) <= mostSpeed;
}

/** km/h of the straight way; short hops within the receiver's noise count as no speed. */
function speedBetween(a: Fix, b: Fix): number {
  const metres = metresBetween(a, b);
  return metres < NOISE ? 0 : metres / 1000 / (Math.max(b.fixAt - a.fixAt, 1000) / HOUR);
}

const NOISE = 300;
