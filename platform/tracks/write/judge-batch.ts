import type { VehiclePosition } from '../position.ts';
import type { StoredPosition } from './batch-columns.ts';
import type { Detector } from './detector.ts';
import type { Doubt } from './judge-position.ts';
import type { Batch, LiveChange, SetAside } from './store-batch.ts';
import { judgeReport, liveStateOf, type VehicleState } from './vehicle-state.ts';

/** What a batch is judged against; nothing of it is changed. */
export interface BatchGround {
  readonly known: ReadonlyMap<string, VehicleState>;
  /** Vehicles whose terminals said something that is no position. */
  readonly heard: ReadonlyMap<string, { readonly terminal: string; readonly at: number }>;
  readonly detector?: Detector;
  /** Reason for which all of it is set aside. */
  readonly doubt?: Doubt;
}

/** What is to be written, what happened, and what is known of the vehicles once it is committed. */
export interface JudgedBatch extends Batch {
  readonly events: readonly unknown[];
  readonly states: ReadonlyMap<string, VehicleState>;
}

type Live = Omit<LiveChange, 'detector' | 'no'>;

/** Judges positions in the order of their coming. Vehicles that nobody knows, or that may not be followed, leave nothing. */
export function judgeBatch(
  { known, heard, detector, doubt }: BatchGround,
  positions: readonly VehiclePosition[],
): JudgedBatch {
  const states = new Map<string, VehicleState>();
  const stored: StoredPosition[] = [];
  const aside: SetAside[] = [];
  const events: unknown[] = [];
  const live = new Map<string, Live>();
  for (const [vehicle, { terminal, at }] of heard) live.set(vehicle, { terminal, heardAt: at });
  for (const position of positions) {
    const { vehicle } = position;
    const state = states.get(vehicle) ?? known.get(vehicle);
    if (!state?.followed) continue;
    const judged = judgeReport(state, position);
    const reason = doubt ?? judged.doubt;
    const found = reason ? undefined : detector?.judge(state.detector, lateOr(position, judged.late));
    states.set(vehicle, found ? { ...judged.state, detector: found.state } : judged.state);
    if (found) events.push(...found.events);
    if (reason) aside.push({ reason, position });
    else stored.push({ no: state.no, late: judged.late, position });
    live.set(vehicle, after(live.get(vehicle), position, !reason && !judged.late));
  }
  const changes = [...live].flatMap(([vehicle, change]) => {
    const state = states.get(vehicle) ?? known.get(vehicle);
    if (!state?.followed) return [];
    // Without detectors here their memory is another's, and stays as it is.
    return { ...change, no: state.no, detector: detector && state.detector ? JSON.stringify(state.detector) : null };
  });
  return { positions: stored, aside, live: changes, events, states };
}

function lateOr(position: VehiclePosition, late: boolean): VehiclePosition {
  return position.late === late ? position : { ...position, late };
}

function after(before: Live | undefined, position: VehiclePosition, moved: boolean): Live {
  return {
    terminal: position.terminal,
    heardAt: Math.max(before?.heardAt ?? 0, position.receivedAt),
    position: moved ? position : before?.position,
    state: moved ? liveStateOf(position) : before?.state,
  };
}
