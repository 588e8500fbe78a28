import type { Filter, Reader, Seen } from '#platform/store';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { vehicleFinding } from '../usage/vehicle-finding.resource.ts';
import { vehicleUsage } from '../usage/vehicle-usage.resource.ts';
import type { Sign } from './group-signs.ts';

/** An alarm or a finding on its way into a matter. */
export interface VehicleSign extends Sign {
  readonly of: 'alarm' | 'finding';
  readonly rev: number;
  readonly words: string;
}

/** Read at once; what is beyond comes with the next look. */
const MOST = 200;
const NOON = 12 * 3_600_000;

/** What of a vehicle matters and belongs to no matter yet: alarms marked as such, and every finding. */
export async function looseSigns(reader: Reader, vehicle: string): Promise<readonly VehicleSign[]> {
  const loose: readonly Filter[] = [
    { field: 'vehicle', op: 'eq', value: vehicle },
    { field: 'check', op: 'empty' },
  ];
  const alarms = await reader.find(vehicleAlarm, {
    filter: {
      and: [
        ...loose,
        { field: 'serious', op: 'eq', value: true },
        { field: 'status', op: 'in', value: ['new', 'handling', 'explained'] },
      ],
    },
    limit: MOST,
  });
  const findings = await reader.find(vehicleFinding, {
    filter: { and: [...loose, { field: 'status', op: 'in', value: ['new'] }] },
    limit: MOST,
  });
  const spans = await spansOf(reader, findings.rows);
  return [
    ...alarms.rows.map(({ id, rev, startedAt, endedAt, summary }): VehicleSign => {
      const from = Date.parse(startedAt ?? '');
      return {
        id,
        rev,
        of: 'alarm',
        from,
        to: Math.max(from, Date.parse(endedAt ?? startedAt ?? '')),
        words: summary ?? '',
      };
    }),
    ...findings.rows.map(
      ({ id, rev, day, usage, words }): VehicleSign => ({
        id,
        rev,
        of: 'finding',
        ...(spans.get(String(usage)) ?? wholeDay(day ?? '')),
        words: words ?? '',
      }),
    ),
  ];
}

/** When the usages that findings are about began and ended. */
async function spansOf(reader: Reader, findings: readonly Seen<typeof vehicleFinding>[]) {
  const usages = [...new Set(findings.flatMap(({ usage }) => (usage ? [String(usage)] : [])))];
  if (usages.length === 0) return new Map<string, { from: number; to: number }>();
  const filter: Filter = { field: 'id', op: 'in', value: usages };
  const { rows } = await reader.find(vehicleUsage, { filter, limit: MOST });
  return new Map(
    rows.map(({ id, leftAt, returnedAt }) => {
      const from = Date.parse(leftAt ?? '');
      return [id, { from, to: returnedAt ? Date.parse(returnedAt) : from }];
    }),
  );
}

/** A finding about an order alone, or about a vehicle that stood: it has a day and no hour. */
function wholeDay(day: string): { from: number; to: number } {
  const noon = Date.parse(`${day}T00:00:00+08:00`) + NOON;
  return { from: noon, to: noon };
}
