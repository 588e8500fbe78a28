import type { VehiclePosition } from '#platform/tracks';
import type { AlarmEvent, Sighting } from './alarm-event.ts';
import { type DetectorState, UNKNOWN } from './detector-state.ts';
import { judgeBounds, judgeNearFences } from './fence-detectors.ts';
import type { DetectedVehicle, Ground } from './ground.ts';
import { Findings, type Judging } from './judging.ts';
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
  /** Judges the next position of a vehicle in the order of time; late ones change no alarm. Pure: same state and position, same answer. */
  judge(state: DetectorState | null, position: VehiclePosition): Judged;
}

/** Binds the detectors to what they stand on. */
export function createDetectors(ground: Ground): Detectors {
  return {
    judge: (known, position) => {
      const state = known ?? UNKNOWN;
      const vehicle = ground.vehicle(position.vehicle);
      if (!vehicle) return { state, events: [] };
      if (position.late || position.fixAt <= state.at) return { state: fillSilence(state, position.fixAt), events: [] };
      const findings = new Findings(vehicle.id, ground, state.watches);
      judgeBits(findings, state, position);
      const next = position.located
        ? judgePlace(ground, vehicle, state, position, findings)
        : { ...state, at: position.fixAt };
      return { state: { ...next, watches: findings.watches }, events: findings.events };
    },
  };
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
