import { metresBetween } from '#standards/geo';
import type { TrackGap, TrackStop } from './track-of.contract.ts';

/** A stored place as shapes of a track are told from it; milliseconds, WGS-84 degrees, km/h, km. */
export interface PlaceInTime {
  readonly t: number;
  readonly lat: number;
  readonly lon: number;
  readonly speed: number;
  readonly odometer: number | null;
}

/** From when on, in ms and metres, a silence is a gap, and standing is a stop. Our defaults; the versioned rules of trips stand in `usage`. */
const GAP = { silence: 300_000, apart: 200, driven: 0.3, whatever: 4 * 3_600_000 };
const STOP = { lasts: 300_000, within: 100 };
/** Smaller moves in metres are the noise of a receiver. */
const NOISE = 15;

/** Stretches in which nobody knows what the vehicle did: silence while it moved, or silence so long that standing cannot be taken for granted. */
export function gapsOf(points: readonly PlaceInTime[]): readonly TrackGap[] {
  const gaps: TrackGap[] = [];
  for (let i = 1; i < points.length; i++) {
    const [last, next] = [points[i - 1]!, points[i]!];
    const silence = next.t - last.t;
    if (silence <= GAP.silence) continue;
    const apart = metresBetween(last, next);
    const driven = drivenBetween(last, next);
    const moved = apart > GAP.apart || (driven ?? 0) > GAP.driven || last.speed > 5;
    if (moved || silence > GAP.whatever)
      gaps.push({ from: iso(last.t), to: iso(next.t), km: round(driven ?? apart / 1000) });
  }
  return gaps;
}

/** Places within which the vehicle stayed for at least five minutes, drifting receivers included. */
export function stopsOf(points: readonly PlaceInTime[]): readonly TrackStop[] {
  const stops: TrackStop[] = [];
  let first = 0;
  for (let at = 1; at <= points.length; at++) {
    const anchor = points[first]!;
    const next = points[at];
    if (next && metresBetween(anchor, next) <= STOP.within) continue;
    const last = points[at - 1];
    if (anchor && last && last.t - anchor.t >= STOP.lasts)
      stops.push({ from: iso(anchor.t), to: iso(last.t), lat: anchor.lat, lon: anchor.lon });
    first = at;
  }
  return stops;
}

/** Kilometres by the points, outside of stops and across gaps as the crow flies. */
export function kmOfPoints(points: readonly PlaceInTime[], stops: readonly TrackStop[]): number {
  let metres = 0;
  let anchor: PlaceInTime | undefined;
  const times = stops.map(({ from, to, ...place }) => ({ ...place, from: Date.parse(from), to: Date.parse(to) }));
  let at = 0;
  for (const point of points) {
    while (times[at] && times[at]!.to < point.t) at++;
    const stop = times[at];
    const place = stop && stop.from <= point.t ? { ...point, lat: stop.lat, lon: stop.lon } : point;
    const step = anchor ? metresBetween(anchor, place) : 0;
    if (anchor && step < NOISE) continue;
    metres += step;
    anchor = place;
  }
  return round(metres / 1000);
}

/** Kilometres by the car's own odometer: the sum of its forward steps; null when fewer than two points bear a reading. */
export function kmOfOdometer(points: readonly PlaceInTime[]): number | null {
  let km = 0;
  let last: number | undefined;
  let readings = 0;
  for (const { odometer } of points) {
    if (odometer === null) continue;
    readings++;
    // A smaller reading is another instrument: the count goes on from there.
    if (last !== undefined && odometer > last) km += odometer - last;
    last = odometer;
  }
  return readings > 1 ? round(km) : null;
}

function drivenBetween(last: PlaceInTime, next: PlaceInTime): number | undefined {
  if (last.odometer === null || next.odometer === null || next.odometer < last.odometer) return undefined;
  return next.odometer - last.odometer;
}

const iso = (t: number) => new Date(t).toISOString();
const round = (km: number) => Math.round(km * 100) / 100;
