import { metresBetween } from '#standards/geo';
import type { LiveState } from '../live/live-in-scope.ts';
import type { VehiclePosition } from '../position.ts';
import { type Doubt, doubtOf, isJump, type LastPlace } from './judge-position.ts';

/** What the writer keeps of a vehicle between batches; `detector` is the detectors' own. */
export interface VehicleState {
  readonly no: number;
  readonly followed: boolean;
  /** Latest time of fix that moved the live marker, in ms; 0 before the first. */
  readonly fixAt: number;
  readonly place?: LastPlace;
  /** Places far from the last one that agree with each other, in a row. */
  readonly strays?: { readonly count: number; readonly place: LastPlace };
  readonly detector: unknown;
}

/** So many places that agree with each other are believed against the one before. */
const AGREEING = 3;
/** Slower is the drift of a receiver, in km/h. */
const STANDING = 3;

/** What a report does: whether it is history, why it is doubted, and the state after it. */
export interface Judged {
  readonly doubt?: Doubt;
  readonly late: boolean;
  readonly state: VehicleState;
}

/** Judges one report against what is known; reports of one vehicle in the order of their arrival. */
export function judgeReport(state: VehicleState, position: VehiclePosition): Judged {
  const late = position.late || position.fixAt <= state.fixAt;
  const doubt = doubtOf(position);
  if (doubt || late) return { doubt, late, state };
  if (!position.located) return { late, state: { ...state, fixAt: position.fixAt } };
  const here = { fixAt: position.fixAt, lat: position.lat, lon: position.lon };
  const far = (from: LastPlace) => isJump(from, position, metresBetween(from, position));
  if (state.place && far(state.place)) {
    const count = state.strays && !far(state.strays.place) ? state.strays.count + 1 : 1;
    if (count < AGREEING) return { doubt: 'jump', late, state: { ...state, strays: { count, place: here } } };
  }
  return { late, state: { ...state, fixAt: position.fixAt, place: here, strays: undefined } };
}

/** What the map says of a vehicle after a report that is not history. */
export function liveStateOf({ located, speed }: VehiclePosition): LiveState {
  if (!located) return 'noFix';
  return speed >= STANDING ? 'moving' : 'stopped';
}
