import type { InputOf } from '#standards/language';
import { vehicleAlarmKind } from './code-sets.ts';
import type { AlarmEvent } from './detect/alarm-event.ts';
import type { AlarmSettings } from './settings.ts';
import type { vehicleAlarm } from './vehicle-alarm.resource.ts';

type Draft = InputOf<typeof vehicleAlarm.fields>;

const TITLES: ReadonlyMap<string, string> = new Map(vehicleAlarmKind.items.map(({ code, label }) => [code, label]));

/** The row of a new alarm, with the evidence as it stood when it was raised. */
export function draftOf(
  { vehicle, kind, at, evidence }: AlarmEvent & { readonly type: 'raised' },
  settings: AlarmSettings,
): Draft {
  const rule = settings.of(kind);
  const seen = evidence.first ?? evidence.last;
  return {
    vehicle,
    kind: kind as Draft['kind'],
    summary: summaryOf(kind, evidence),
    status: 'new',
    serious: rule.serious,
    startedAt: new Date(at).toISOString(),
    dueAt: new Date(Math.max(at, Date.now()) + rule.hours * 3_600_000).toISOString(),
    occurrences: 1,
    ...(seen ? { place: { system: 'wgs84', lon: seen.lon, lat: seen.lat } } : {}),
    ...(evidence.fence ? { fence: evidence.fence.id } : {}),
    evidence: JSON.stringify(evidence),
  };
}

function summaryOf(
  kind: string,
  { fence, limit, measured }: (AlarmEvent & { readonly type: 'raised' })['evidence'],
): string {
  const title = TITLES.get(kind) ?? kind;
  const where = fence ? `：${fence.name}` : '';
  if (kind === 'speeding') return `${title}${where}（${measured ?? '—'} km/h，限 ${limit ?? '—'}）`;
  if (kind === 'noOrder' && measured !== undefined) return `${title}（离停放点 ${Math.round(measured)} m）`;
  if (kind === 'movedOffline' && measured !== undefined) return `${title}（约 ${(measured / 1000).toFixed(1)} km）`;
  return `${title}${where}`;
}
