import type { Position } from '#platform/tracks';
import { metresBetween } from '#standards/geo';
import type { Sighting } from './alarm-event.ts';
import type { DetectorState } from './detector-state.ts';

/** Status bit of JT/T 808 table 25 for the ignition. */
const IGNITION = 1;

/** Below this speed in km/h a vehicle stands; with the ignition off, below the second. */
const STANDS = 5;
const STANDS_WITHOUT_IGNITION = 10;

/** Metres around the place where a vehicle stands within which its reports are drift; fewer while the ignition is on. */
const DRIFT_WITHOUT_IGNITION = 130;
const DRIFT = 60;

/** Reports over which the place of a standing vehicle is averaged. */
const AVERAGED = 20;

/** Where a vehicle is taken to be, and whether it moves. */
export interface Settled {
  readonly place: Sighting;
  readonly moving: boolean;
  readonly anchor?: Anchor;
  readonly stirring?: number;
}

/** Where a vehicle stands: the mean of its reports there, since `at`. */
export interface Anchor extends Sighting {
  readonly count: number;
}

/**
 * Tells movement from drift: a vehicle that stands is at the mean of its reports until one is farther away than receivers drift, or until two in
 * a row say that it drives. Ignition wires are often connected wrongly, so they are a hint for the width only.
 */
export function settle({ anchor, stirring }: DetectorState, position: Position): Settled {
  const here: Sighting = { at: position.fixAt, lat: position.lat, lon: position.lon, speed: position.speed };
  const ignition = (position.status & IGNITION) !== 0;
  const stands = position.speed < (ignition ? STANDS : STANDS_WITHOUT_IGNITION);
  const near = anchor && metresBetween(anchor, here) <= (ignition ? DRIFT : DRIFT_WITHOUT_IGNITION);
  if (near && (stands || !stirring)) {
    const mean = stands ? meanOf(anchor, here) : anchor;
    const place = { at: here.at, lat: mean.lat, lon: mean.lon, speed: 0 };
    return { place, moving: false, anchor: mean, ...(stands ? {} : { stirring: 1 }) };
  }
  if (!stands) return { place: here, moving: true };
  return { place: here, moving: false, anchor: { ...here, speed: 0, count: 1 } };
}

function meanOf(anchor: Anchor, { lat, lon }: Sighting): Anchor {
  const count = Math.min(anchor.count + 1, AVERAGED);
  return {
    ...anchor,
    lat: anchor.lat + (lat - anchor.lat) / count,
    lon: anchor.lon + (lon - anchor.lon) / count,
    count,
  };
}
