import type { LatLon } from '#standards/geo';
import type { Row } from '#web/kit';
import type { AlarmEvidence } from '../../alarms/detect/alarm-event.ts';

/** How near the limit of handling is: 已超时, 将超时, 时限内, 已办结. */
export type Light = 'late' | 'soon' | 'calm' | 'done';

/** Words of a light. */
export const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  late: '已超时',
  soon: '将超时',
  calm: '时限内',
  done: '已办结',
};

/** Time before the limit from which on it is near: two hours. */
const SOON_MS = 2 * 3_600_000;

/** The light of an alarm at `now` (ms). */
export function lightOf(row: Readonly<Record<string, unknown>>, now: number): Light {
  const { status, dueAt } = row;
  if (status === 'closed') return 'done';
  const left = Date.parse(String(dueAt)) - now;
  if (Number.isNaN(left)) return 'calm';
  return left < 0 ? 'late' : left < SOON_MS ? 'soon' : 'calm';
}

/** The evidence of an alarm as it was kept; undefined when it may not be read or says nothing. */
export function evidenceOf(row: Row): Partial<AlarmEvidence> | undefined {
  if (typeof row.evidence !== 'string' || row.$masked?.includes('evidence')) return undefined;
  try {
    const value: unknown = JSON.parse(row.evidence);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A place of a row; undefined when there is none or it may not be read. */
export function placeOfField(value: unknown): LatLon | undefined {
  const { lat, lon } = (value ?? {}) as Partial<LatLon>;
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined;
}
