import { isJump, type VehiclePosition } from '#platform/tracks';
import { metresBetween } from '#standards/geo';
import type { AlarmEvent, Sighting } from './alarm-event.ts';
import { type DetectorState, UNKNOWN } from './detector-state.ts';
import { judgeBounds, judgeNearFences } from './fence-detectors.ts';
import type { DetectedVehicle, Ground } from './ground.ts';
import { Findings, type Judging } from './judging.ts';
import { afterReport, judgeLate } from './late-points.ts';
import { settle } from './settle.ts';
import { fillSilence, judgeSilence } from './silence-detector.ts';
import { ALARM_BITS } from './terminal-bits.ts';
import { judgeOrder, judgeSpeed, judgeTimes } from './use-detectors.ts';

/** What one position did. */
export interface Judged {
  readonly state: DetectorState;
  readonly events: readonly AlarmEvent[];
}

/** The detectors of an installation on their ground. */
export interface Detectors {
  /**
   * Judges the next position of a vehicle by what held at its own time. One that comes after later ones counts only where nothing was heard in between, and
   * tells nothing of how the vehicle is now. Pure: same state and position, same answer.
   */
  judge(state: DetectorState | null, position: VehiclePosition): Judged;
}

/** Binds the detectors to what they stand on. */
export function createDetectors(ground: Ground): Detectors {
  return {
    judge: (known, position) => {
      const state = known ?? UNKNOWN;
      const vehicle = ground.vehicle(position.vehicle);
      if (!vehicle) return { state, events: [] };
      if (position.fixAt <= state.at) return judgeHistory(ground, vehicle, state, position);
      if (position.late && isFlight(state, position)) return { state, events: [] };
      const findings = new Findings(vehicle.id, ground, state.watches);
      judgeBits(findings, state, position);
      const next = position.located
        ? judgePlace(ground, vehicle, state, position, findings)
        : { ...withoutBacklog(state), at: position.fixAt };
      const { backlog, events } = afterReport(ground, state, position);
      return {
        state: { ...next, ...(backlog ? { backlog } : {}), watches: findings.watches },
        events: [...findings.events, ...events],
      };
    },
  };
}

/** What comes live is judged for jumps before it comes here. */
function isFlight({ place }: DetectorState, position: VehiclePosition): boolean {
  return place !== undefined && isJump({ ...place, fixAt: place.at }, position, metresBetween(place, position));
}

/** A position behind the newest one: it may fill a silence, and is judged where it came late for a gap. */
function judgeHistory(
  ground: Ground,
  vehicle: DetectedVehicle,
  state: DetectorState,
  position: VehiclePosition,
): Judged {
  const filled = fillSilence(state, position.fixAt);
  const late = judgeLate(state, position, (before) => {
    const findings = new Findings(vehicle.id, ground, before.watches);
    const next = judgePlace(ground, vehicle, before, position, findings);
    return { state: { ...next, watches: findings.watches }, events: findings.events };
  });
  return late ? { state: { ...filled, backlog: late.backlog }, events: late.events } : { state: filled, events: [] };
}

function withoutBacklog({ backlog: _, ...state }: DetectorState): DetectorState {
  return state;
}

function judgePlace(
  ground: Ground,
  vehicle: DetectedVehicle,
  before: DetectorState,
  position: VehiclePosition,
  findings: Findings,
): DetectorState {
  const settled = settle(before, position);
  const here: Sighting = { ...settled.place, speed: position.speed };
  const judging: Judging = {
    ground,
    vehicle,
    position,
    before,
    settled,
    duty: ground.dutyAt(position.fixAt, vehicle.place),
    covered: isCovered(ground, vehicle, position.fixAt),
    rule: ground.settings.of,
    watch: (kind, subject) => findings.watch(kind, subject),
    unseen: (kind) => findings.unseen(kind),
    found: (finding) => findings.found(finding, here),
    passed: (finding, from, to) => findings.passed(finding, from, to),
  };
  const bounds = ground.fences.boundsOf(vehicle);
  judgeNearFences(judging);
  judgeBounds(judging, bounds);
  judgeOrder(judging, bounds);
  judgeTimes(judging);
  judgeSpeed(judging);
  const silence = judgeSilence(judging, here);
  const odometer = position.odometer ?? before.odometer;
  const origin = settled.anchor ?? before.origin;
  return {
    at: position.fixAt,
    place: settled.place,
    ...(settled.anchor ? { anchor: settled.anchor } : {}),
    ...(origin ? { origin } : {}),
    ...(settled.stirring ? { stirring: settled.stirring } : {}),
    ...(odometer === undefined ? {} : { odometer }),
    ...(silence ? { silence } : {}),
    watches: before.watches,
  };
}

/** Rising and falling edges of the bits that terminals keep set until they are cleared. */
function judgeBits(findings: Findings, state: DetectorState, position: VehiclePosition): void {
  if (position.alarm === 0 && Object.keys(state.watches).length === 0) return;
  const place = state.place ?? { lat: position.lat, lon: position.lon };
  const here: Sighting = { lat: place.lat, lon: place.lon, at: position.fixAt, speed: position.speed };
  for (const [bit, kind] of ALARM_BITS) {
    const on = ((position.alarm >>> bit) & 1) === 1;
    if (on || findings.watch(kind, String(bit)))
      findings.found({ kind, subject: String(bit), verdict: on ? 'on' : 'off', evidence: { bit } }, here);
  }
}

function isCovered({ settings }: Ground, { orders, exempt }: DetectedVehicle, at: number): boolean {
  return (
    orders.some(({ from, to }) => at >= from - settings.orderBefore && at <= to + settings.orderAfter) ||
    exempt.some(({ from, to }) => at >= from && at <= to)
  );
}
