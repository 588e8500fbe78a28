import type { VehiclePosition } from '#platform/tracks';
import { publishedYears, workingCalendar } from '#standards/calendar';
import { areaOf, degreesEast, degreesNorth, type LatLon, type Shape } from '#standards/geo';
import { fenceIndex } from '../../fences/fence-index.ts';
import type { JudgedFence } from '../../fences/judged-fence.ts';
import { vehicleAlarmRules, vehicleDutyHours } from '../alarm-rules.table.ts';
import type { AlarmEvent } from '../detect/alarm-event.ts';
import { createDetectors } from '../detect/create-detectors.ts';
import type { DetectorState } from '../detect/detector-state.ts';
import { dutyClock } from '../detect/duty-clock.ts';
import type { DetectedVehicle, Ground } from '../detect/ground.ts';
import { alarmSettings } from '../settings.ts';

const usual = workingCalendar(publishedYears);

/** Noon of a working Monday in Guizhou. */
export const NOON = Date.parse('2026-03-02T12:00:00+08:00');

/** The gate of the fictional office. */
export const GATE: LatLon = { lat: 26.6, lon: 106.7 };

/** A place so many metres east and north of the gate. */
export function at(east: number, north = 0): LatLon {
  return { lat: GATE.lat + degreesNorth(north), lon: GATE.lon + degreesEast(east, GATE.lat) };
}

/** A round fence around a place of the gate's plane. */
export function round(east: number, radius: number): Shape {
  const { lat, lon } = at(east);
  return { kind: 'circle', centre: [lon, lat], radius };
}

/** A fence for all vehicles of the office. */
export function fence(
  id: string,
  rule: JudgedFence['rule'],
  shape: Shape,
  more: Partial<JudgedFence> = {},
): JudgedFence {
  return {
    id,
    version: 1,
    name: id,
    rule,
    area: areaOf(shape),
    calendar: 'always',
    from: 0,
    to: Infinity,
    speedLimit: 0,
    dwell: 0,
    place: '/p/c/',
    targets: [],
    ...more,
  };
}

/** Ground with the shipped settings, the published calendar and one vehicle `car`. */
export function groundOf(fences: readonly JudgedFence[], car: Partial<DetectedVehicle> = {}): Ground {
  const tables = new Map([vehicleAlarmRules, vehicleDutyHours].map(({ name, rows }) => [name, rows]));
  const settings = alarmSettings((table) => tables.get(table) ?? [], '2026-03-02');
  const vehicle = { id: 'car', kind: 'YJ', place: '/p/c/u/', sealed: false, orders: [], exempt: [], ...car };
  return {
    settings,
    fences: fenceIndex(fences),
    vehicle: (id) => (id === 'car' ? vehicle : undefined),
    dutyAt: dutyClock(() => usual, settings),
  };
}

/** A report: seconds after noon, place, and what differs from a car that drives at 40 km/h with the ignition on. */
export function report(seconds: number, place: LatLon, more: Partial<VehiclePosition> = {}): VehiclePosition {
  const fixAt = NOON + seconds * 1000;
  return {
    vehicle: 'car',
    terminal: 't',
    fixAt,
    receivedAt: fixAt + 500,
    ...place,
    altitude: 1000,
    speed: 40,
    course: 90,
    alarm: 0,
    status: 3,
    located: true,
    late: false,
    ...more,
  };
}

/** A report of a car that stands with the ignition off. */
export function parked(seconds: number, place: LatLon, more: Partial<VehiclePosition> = {}): VehiclePosition {
  return report(seconds, place, { speed: 0, status: 2, ...more });
}

/** Judges reports one after another; the state goes through JSON each time, as it does through the database. */
export function judgeAll(
  ground: Ground,
  reports: readonly VehiclePosition[],
): { readonly events: readonly AlarmEvent[]; readonly state: DetectorState | null } {
  const detectors = createDetectors(ground);
  let state: DetectorState | null = null;
  const events: AlarmEvent[] = [];
  for (const position of reports) {
    const judged = detectors.judge(state, position);
    state = JSON.parse(JSON.stringify(judged.state)) as DetectorState;
    events.push(...judged.events);
  }
  return { events, state };
}

/** Events in few words: `+keepOut:f1@60` began at second 60, `-keepOut:f1@120` ended. */
export function words(events: readonly AlarmEvent[]): readonly string[] {
  return events.map(
    ({ type, kind, subject, at: when }) =>
      `${type === 'raised' ? '+' : '-'}${kind}${subject && `:${subject}`}@${(when - NOON) / 1000}`,
  );
}
