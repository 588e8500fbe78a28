import type { Sighting } from './alarm-event.ts';
import type { Anchor } from './settle.ts';
import type { Watch } from './watch.ts';

/** A time without reports, looked at again once terminals have had time to send what they kept. */
export interface Silence {
  readonly from: Sighting;
  readonly to: Sighting;
  /** Metres the vehicle is known to have moved meanwhile. */
  readonly metres: number;
  /** Points that came late for it. */
  readonly filled: number;
}

/** The last gap between two reports, and what was judged of the points that came late for it. Milliseconds since 1970 UTC. */
export interface Backlog {
  readonly from: number;
  readonly to: number;
  /** When something was last received for it, or it was first seen. */
  readonly heard: number;
  readonly state?: DetectorState;
}

/** What detectors remember of a vehicle: plain JSON, a few hundred bytes, stored in the transaction that stores the positions. */
export interface DetectorState {
  /** Fix time of the newest report judged, milliseconds since 1970 UTC. */
  readonly at: number;
  /** Latest place that was judged; a standing vehicle keeps the place where it came to stand. */
  readonly place?: Sighting;
  /** Where it stands; absent while it moves. */
  readonly anchor?: Anchor;
  /** Where it stood last. */
  readonly origin?: Sighting;
  /** Reports in a row that say it moves while it is still near where it stood. */
  readonly stirring?: number;
  /** Latest odometer reading in km. */
  readonly odometer?: number;
  readonly silence?: Silence;
  readonly backlog?: Backlog;
  /** Conditions that hold or begin to, by name. */
  readonly watches: Readonly<Record<string, Watch>>;
}

/** A vehicle of which nothing is known. */
export const UNKNOWN: DetectorState = { at: 0, watches: {} };

/** The state as it was stored; what is not understood is begun anew. */
export function readState(value: unknown): DetectorState {
  if (typeof value !== 'object' || value === null) return UNKNOWN;
  const { at, watches } = value as Partial<DetectorState>;
  return typeof at === 'number' && typeof watches === 'object' && watches !== null ? (value as DetectorState) : UNKNOWN;
}
