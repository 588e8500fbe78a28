import { defineQuery } from '#platform/commands';
import { type Filter, GoaError, type Reader, type Seen } from '#platform/store';
import type { Resource } from '#standards/language';
import { vehicleCheck } from '../checks/vehicle-check.resource.ts';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { usageFault } from './faults.ts';
import { type CodeCount, type OrderBeside, usageCounts, usageStory } from './supervision.contract.ts';
import { vehicleFinding } from './vehicle-finding.resource.ts';
import { vehicleUsage } from './vehicle-usage.resource.ts';

const DAY = 86_400_000;
const LONGEST = 366 * DAY;
/** Rows of one journey. */
const MOST = 100;

/** Answers 用车监管, each number within what the asker may see. */
export const usageCountsQuery = defineQuery(usageCounts, async (reader, { from, to, vehicle }) => {
  const length = Date.parse(to) - Date.parse(from);
  if (!(length >= 0 && length < LONGEST)) throw new GoaError(usageFault('USAGE_PERIOD'), { path: 'to' });
  const ofCar: Filter[] = vehicle ? [{ field: 'vehicle', op: 'eq', value: vehicle }] : [];
  const days: Filter[] = [{ field: 'day', op: 'gte', value: from }, { field: 'day', op: 'lte', value: to }, ...ofCar];
  const moments: Filter[] = [
    { field: 'beganAt', op: 'gte', value: midnight(from) },
    { field: 'beganAt', op: 'lt', value: midnight(to, DAY) },
    ...ofCar,
  ];
  return {
    verdicts: await countBy(reader, vehicleUsage, 'verdict', [...days, CURRENT]),
    findings: await countBy(reader, vehicleFinding, 'kind', days),
    checks: await countBy(reader, vehicleCheck, 'status', moments),
  };
});

const CURRENT: Filter = { field: 'status', op: 'eq', value: 'current' };

async function countBy(
  reader: Reader,
  resource: Resource,
  field: string,
  and: readonly Filter[],
): Promise<readonly CodeCount[]> {
  if (!reader.may(`${resource.name}.read`)) return [];
  const groups = await reader.group(resource, field, { filter: { and } });
  return groups.map(({ key, count }) => ({ code: String(key), count }));
}

/** Answers 用车记录详情; what the asker may not see of orders, findings and checks is not there. */
export const usageStoryQuery = defineQuery(usageStory, async (reader, { usage: id }) => {
  const usage = await reader.get(vehicleUsage, id);
  const journey = await judgementsOf(reader, usage);
  const ids = journey.map((row) => row.id);
  const findings = reader.may('vehicleFinding.read')
    ? (await reader.find(vehicleFinding, { filter: { field: 'usage', op: 'in', value: ids }, limit: MOST })).rows
    : [];
  const check = findings.find((finding) => finding.check)?.check;
  return {
    orders: await ordersBeside(reader, usage.orders ?? ''),
    versions: journey.map((row) => ({
      id: row.id,
      version: row.version ?? 1,
      status: row.status ?? '',
      verdict: row.verdict ?? '',
      orders: row.orders ?? null,
      km: row.km ?? '0',
      leftAt: row.leftAt ?? '',
      returnedAt: row.returnedAt ?? null,
      pointsHash: row.pointsHash ?? '',
      ruleRow: row.ruleRow ?? '',
    })),
    findings: findings.map(({ id: own, no, kind, words, status }) => ({
      id: own,
      no: no ?? '',
      kind: kind ?? '',
      words: words ?? '',
      status: status ?? '',
    })),
    check: check ? await checkOf(reader, String(check)) : null,
  };
});

/** Every judgement of the same journey: rows of the day whose times meet, the newest first. */
async function judgementsOf(reader: Reader, usage: Seen<typeof vehicleUsage>) {
  const and: Filter[] = [
    { field: 'vehicle', op: 'eq', value: String(usage.vehicle) },
    { field: 'day', op: 'eq', value: usage.day ?? '' },
  ];
  const { rows } = await reader.find(vehicleUsage, { filter: { and }, sort: '-version', limit: MOST });
  const end = (row: Pick<Seen<typeof vehicleUsage>, 'returnedAt'>) => row.returnedAt ?? '9999';
  return rows.filter((row) => (row.leftAt ?? '') <= end(usage) && (usage.leftAt ?? '') <= end(row));
}

async function ordersBeside(reader: Reader, numbers: string): Promise<readonly OrderBeside[]> {
  const wanted = numbers.split('、').filter(Boolean);
  if (wanted.length === 0 || !reader.may('dispatchOrder.read')) return [];
  const { rows } = await reader.find(dispatchOrder, { filter: { field: 'no', op: 'in', value: wanted }, limit: MOST });
  return rows.map((row) => {
    const [out, back] = [row.odometerOut, row.odometerIn];
    return {
      id: row.id,
      no: row.no ?? '',
      reason: row.reason ?? '',
      destination: row.destination ?? '',
      plannedFrom: row.plannedFrom ?? null,
      plannedTo: row.plannedTo ?? null,
      plannedKm: row.plannedKm ?? null,
      outAt: row.outAt ?? null,
      backAt: row.backAt ?? null,
      drivenKm: out && back ? Number(back) - Number(out) : null,
      late: row.late === true,
    };
  });
}

async function checkOf(reader: Reader, id: string) {
  if (!reader.may('vehicleCheck.read')) return null;
  const { rows } = await reader.find(vehicleCheck, { filter: { field: 'id', op: 'eq', value: id }, limit: 1 });
  const [row] = rows;
  return row ? { id: row.id, no: row.no ?? '', status: row.status ?? '', case: row.case ?? '' } : null;
}

function midnight(day: string, later = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later).toISOString();
}
