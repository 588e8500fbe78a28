import type { LatLon } from '#standards/geo';
import type { MapLine } from '#web/map';
import type { Track, TrackPoint } from '../../tracks/track-of.contract.ts';

/** Where a vehicle was at a moment, as far as anybody knows. */
export interface Moment extends LatLon {
  readonly speed: number;
  readonly course: number;
  /** Nobody knows: the place is the last one before the silence. */
  readonly unknown: boolean;
}

/** A track made ready for being played. */
export interface Run {
  readonly points: readonly TrackPoint[];
  /** First and last moment in ms. */
  readonly from: number;
  readonly to: number;
  /** Silences in ms. */
  readonly gaps: readonly Span[];
  readonly stops: readonly Span[];
  /** Ways between silences, and the silences themselves as guesses. */
  readonly lines: readonly MapLine[];
}

/** A stretch of time in ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Prepares a track; undefined when it has no point. */
export function runOf(track: Pick<Track, 'points' | 'gaps' | 'stops'>): Run | undefined {
  const { points } = track;
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return undefined;
  const gaps = track.gaps.map(spanOf);
  return { points, from: first[0], to: last[0], gaps, stops: track.stops.map(spanOf), lines: linesOf(points, gaps) };
}

/** Where the vehicle was at `t`. Between two points it moves evenly; in a silence it stays where it was seen last, and says so. */
export function momentAt({ points, gaps }: Run, t: number): Moment {
  const at = Math.max(0, lastBefore(points, t));
  const [t0, lat, lon, speed, course] = points[at]!;
  const unknown = gaps.some(({ from, to }) => t > from && t < to);
  const next = points[at + 1];
  if (unknown || !next || t <= t0) return { lat, lon, speed: unknown ? 0 : speed, course, unknown };
  const share = (t - t0) / (next[0] - t0);
  return { lat: lat + (next[1] - lat) * share, lon: lon + (next[2] - lon) * share, speed, course, unknown };
}

/** The next moment at which something is to be seen: stops and silences are left out when asked for. */
export function skipped({ gaps, stops }: Run, t: number): number {
  const idle = [...gaps, ...stops].filter(({ from, to }) => t >= from && t < to);
  return idle.reduce((latest, { to }) => Math.max(latest, to), t);
}

/** Greatest speed in each of `count` equal stretches of the time, null where nothing is known. */
export function speedProfile({ points, from, to, gaps }: Run, count: number): readonly (number | null)[] {
  const profile: (number | null)[] = Array.from({ length: count }, () => null);
  const slot = (t: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(((t - from) / Math.max(1, to - from)) * count)));
  points.forEach(([t, , , speed], i) => {
    const next = points[i + 1]?.[0] ?? t;
    const until = gaps.some((gap) => gap.from >= t && gap.from < next) ? t : next;
    for (let at = slot(t); at <= slot(until); at++) profile[at] = Math.max(profile[at] ?? 0, speed);
  });
  return profile;
}

function linesOf(points: readonly TrackPoint[], gaps: readonly Span[]): MapLine[] {
  const lines: MapLine[] = [];
  let way: LatLon[] = [];
  points.forEach((point, i) => {
    const [t, lat, lon] = point;
    const before = points[i - 1];
    if (before && gaps.some(({ from }) => from >= before[0] && from < t)) {
      lines.push({ id: `way-${lines.length}`, points: way, look: 'way' });
      lines.push({ id: `gap-${lines.length}`, points: [placeOf(before), { lat, lon }], look: 'guess' });
      way = [];
    }
    way.push({ lat, lon });
  });
  lines.push({ id: `way-${lines.length}`, points: way, look: 'way' });
  return lines.filter(({ points: { length } }) => length > 1);
}

function placeOf([, lat, lon]: TrackPoint): LatLon {
  return { lat, lon };
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): Span {
  return { from: Date.parse(from), to: Date.parse(to) };
}

/** Number of the last point at or before `t`, -1 when there is none. */
function lastBefore(points: readonly TrackPoint[], t: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (points[middle]![0] <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
