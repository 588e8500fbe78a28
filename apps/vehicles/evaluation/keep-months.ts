import type { Seen, Writer } from '#platform/store';
import type { ReckonedMonth } from './reckon-month.ts';
import { keepMonthSums } from './sums/keep-month-sums.ts';
import { vehicleMonth } from './vehicle-month.resource.ts';

type Kept = Seen<typeof vehicleMonth>;

/** Who writes months: only the reckoner. */
export const RECKON = { permission: 'vehicles.reckon' } as const;

/** Fields that a version is told by; who it is about stands fast. */
const STAMPS = new Set(['vehicle', 'month', 'period']);

/**
 * Keeps reckoned months of one month and at most 200 vehicles. An open month follows the ledgers; a closed one that comes out otherwise gets another version and
 * the earlier stays, superseded. The unit and state of the vehicle in a closed month are those of then. The sums of units change in the same transaction. Answers how many rows were written.
 */
export async function keepMonths(tx: Writer, months: readonly ReckonedMonth[], close: boolean): Promise<number> {
  const known = await keptMonths(tx, months);
  const fresh: ReckonedMonth[] = [];
  const versions: number[] = [];
  const follow: { id: string; rev: number; set: Partial<ReckonedMonth> & { state: 'open' | 'closed' } }[] = [];
  const replaced: Kept[] = [];
  const changed = { units: new Set<string>(), vehicles: new Set<string>() };
  for (const month of months) {
    const before = known.get(month.vehicle);
    const now = before?.state === 'closed' ? asOfThen(month, before) : month;
    const state = close ? 'closed' : 'open';
    if (before && isSame(before, now) && (before.state === 'closed' || before.state === state)) continue;
    changed.vehicles.add(month.vehicle);
    for (const unit of [now.unit, before?.unit]) if (unit) changed.units.add(unit);
    if (before?.state === 'open' && before.unit === now.unit) {
      const { vehicle: _vehicle, month: _month, period: _period, unit: _unit, ...set } = now;
      follow.push({ id: before.id, rev: before.rev, set: { ...set, state } });
    } else {
      if (before) replaced.push(before);
      fresh.push(now);
      versions.push((before?.version ?? 0) + 1);
    }
  }
  if (replaced.length > 0) {
    const patches = replaced.map(({ id, rev }) => ({ id, rev, set: { state: 'superseded' as const } }));
    await tx.update(vehicleMonth, patches, RECKON);
  }
  if (follow.length > 0) await tx.update(vehicleMonth, follow, RECKON);
  const state = close ? ('closed' as const) : ('open' as const);
  const rows = fresh.map((month, i) => ({ ...month, state, version: versions[i]! }));
  if (rows.length > 0) await tx.create(vehicleMonth, rows, RECKON);
  if (changed.vehicles.size > 0) await keepMonthSums(tx, months[0]!.month, changed);
  return follow.length + rows.length;
}

/** The rows in force of these vehicles and this month. */
async function keptMonths(tx: Writer, months: readonly ReckonedMonth[]): Promise<ReadonlyMap<string, Kept>> {
  const [first] = months;
  if (!first) return new Map();
  const { rows } = await tx.find(vehicleMonth, {
    filter: {
      and: [
        { field: 'month', op: 'eq', value: first.month },
        { field: 'vehicle', op: 'in', value: months.map(({ vehicle }) => vehicle) },
        { field: 'state', op: 'in', value: ['open', 'closed'] },
      ],
    },
    limit: 200,
  });
  return new Map(rows.map((row) => [row.vehicle!, row]));
}

/** Where a vehicle belonged and how it stood in a closed month is not what it is today. */
function asOfThen(month: ReckonedMonth, before: Kept): ReckonedMonth {
  const { unit, status, inFleet, workDays, overStandard } = before;
  return { ...month, unit: unit!, status: status!, inFleet: inFleet!, workDays, overStandard };
}

function isSame(before: Kept, month: ReckonedMonth): boolean {
  return Object.entries(month).every(
    ([name, value]) => STAMPS.has(name) || same(before[name as keyof ReckonedMonth], value),
  );
}

/** Decimals compare by their digits, whatever zeros they end in; what is missing is empty. */
function same(kept: unknown, value: unknown): boolean {
  if (kept === value || (kept ?? null) === (value ?? null)) return true;
  return typeof kept === 'string' && typeof value === 'string' && kept !== '' && Number(kept) === Number(value);
}
