import type { Sighting } from './alarm-event.ts';

/** What is remembered of one condition between positions; nothing is remembered of one that does not hold. */
export interface Watch {
  readonly open: boolean;
  /** Where the condition was first seen. */
  readonly first: Sighting;
  /** Points on which it was seen before it opened. */
  readonly count: number;
  /** Where an open condition was first seen not to hold any more. */
  readonly clear?: Sighting;
  /** Largest value measured: km/h or metres. */
  readonly peak: number;
}

/** What must have been seen before a condition begins and ends. */
export interface Need {
  readonly seconds: number;
  readonly points: number;
  /** Seconds without the condition after which it has ended. */
  readonly clearSeconds: number;
  /** Time and points are both asked for; otherwise one of them is enough. */
  readonly both: boolean;
}

/** Whether the condition holds at a position; `between` says neither, so that an edge does not flap. */
export type Verdict = 'on' | 'off' | 'between';

/** What a position did to a condition. */
export interface Watched {
  readonly watch: Watch | undefined;
  readonly edge?: 'raised' | 'ended';
}

/** One step of a condition: pure, so that the same positions always give the same alarms. */
export function watchStep(
  watch: Watch | undefined,
  verdict: Verdict,
  sighting: Sighting,
  need: Need,
  measured = 0,
): Watched {
  if (!watch?.open)
    return verdict === 'on'
      ? beginning(watch, sighting, need, measured)
      : { watch: verdict === 'off' ? undefined : watch };
  if (verdict === 'on') return { watch: { ...held(watch), peak: Math.max(watch.peak, measured) } };
  if (verdict === 'between') return { watch };
  const clear = watch.clear ?? sighting;
  if (sighting.at - clear.at < need.clearSeconds * 1000) return { watch: { ...watch, clear } };
  return { watch: { ...watch, clear }, edge: 'ended' };
}

function beginning(watch: Watch | undefined, sighting: Sighting, need: Need, measured: number): Watched {
  const first = watch?.first ?? sighting;
  const count = (watch?.count ?? 0) + 1;
  const peak = Math.max(watch?.peak ?? 0, measured);
  const enough = count >= need.points;
  const long = sighting.at - first.at >= need.seconds * 1000 && (count > 1 || need.seconds === 0);
  const open = need.both ? enough && long : enough || long;
  return open ? { watch: { open, first, count, peak }, edge: 'raised' } : { watch: { open, first, count, peak } };
}

function held({ open, first, count, peak }: Watch): Watch {
  return { open, first, count, peak };
}
