import type { AlarmSettings } from '../settings.ts';
import { type AlarmEvent, conditionOf } from './alarm-event.ts';

/** What is known of a followed vehicle when nothing comes; milliseconds since 1970 UTC. */
export interface QuietVehicle {
  readonly vehicle: string;
  /** Latest message of any kind, null when there never was one. */
  readonly heardAt: number | null;
  /** Latest place. */
  readonly fixAt: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Whether it drove when it was last heard. */
  readonly moving: boolean;
  /** Whether its last word was that main power is gone. */
  readonly unplugged: boolean;
  /** Conditions of `OFFLINE_KINDS` that are open for it. */
  readonly open: readonly string[];
}

/** The three grades of being offline, gravest first; a vehicle has at most one of them. */
export const OFFLINE_KINDS = ['powerLost', 'noHeartbeat', 'noFix'] as const;

/** Compares what is open with what should be; pure, run by a clock. A vehicle that was never heard of is no alarm: its terminal is not installed. */
export function sweepOffline(
  vehicles: readonly QuietVehicle[],
  now: number,
  settings: AlarmSettings,
): readonly AlarmEvent[] {
  return vehicles.flatMap((vehicle) => {
    const grade = gradeOf(vehicle, now, settings);
    const ended = vehicle.open.filter((kind) => kind !== grade).map((kind) => endedFor(vehicle, kind, now));
    return grade && !vehicle.open.includes(conditionOf(grade, ''))
      ? [...ended, raised(vehicle, grade, settings)]
      : ended;
  });
}

function gradeOf(quiet: QuietVehicle, now: number, settings: AlarmSettings): string | undefined {
  if (quiet.heardAt === null) return undefined;
  const silent = (now - quiet.heardAt) / 1000;
  if (quiet.unplugged && silent > settings.of('powerLost').seconds) return 'powerLost';
  const { seconds, movingSeconds } = settings.of('noHeartbeat');
  if (silent > (quiet.moving ? movingSeconds : seconds)) return 'noHeartbeat';
  const blind = (quiet.heardAt - (quiet.fixAt ?? quiet.heardAt)) / 1000;
  return blind > settings.of('noFix').seconds ? 'noFix' : undefined;
}

function raised(quiet: QuietVehicle, kind: string, settings: AlarmSettings): AlarmEvent {
  const at = (kind === 'noFix' ? quiet.fixAt : quiet.heardAt) ?? 0;
  const place =
    quiet.lat !== null && quiet.lon !== null ? { last: { at, lat: quiet.lat, lon: quiet.lon, speed: 0 } } : {};
  const evidence = { ...place, rule: settings.of(kind).row, ruleDay: settings.version };
  return { type: 'raised', vehicle: quiet.vehicle, kind, subject: '', at, evidence };
}

function endedFor(quiet: QuietVehicle, kind: string, now: number): AlarmEvent {
  return { type: 'ended', vehicle: quiet.vehicle, kind, subject: '', at: quiet.heardAt ?? now };
}
