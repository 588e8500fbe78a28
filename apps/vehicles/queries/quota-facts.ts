import { allRows, ruleGround, unitPeople } from '#platform/steward';
import type { Reader, Seen, Store } from '#platform/store';
import type { RuleGround } from '#standards/quotas';
import { vehicle, vehiclePlan, vehicleQuota } from '../resources/index.ts';
import type { QuotaUse } from '../rules/quota.rules.ts';

/** What the platform knows of a unit's vehicles. */
export interface QuotaFacts {
  readonly ground: RuleGround;
  readonly staff: number;
  readonly quotas: readonly Seen<typeof vehicleQuota>[];
  readonly vehicles: readonly Seen<typeof vehicle>[];
  readonly plans: readonly Seen<typeof vehiclePlan>[];
}

/** Reads quotas in force, vehicles not disposed and plans that are pending, as the reader may see them; throws GoaError NOT_FOUND. */
export async function quotaFacts(store: Store, reader: Reader, unit: string, day: string): Promise<QuotaFacts> {
  const { ground, unit: row } = await ruleGround(store, reader, unit, day);
  const quotas = await allRows(reader, vehicleQuota, {
    and: [
      { field: 'unit', op: 'eq', value: unit },
      { field: 'from', op: 'lte', value: day },
      {
        or: [
          { field: 'to', op: 'empty' },
          { field: 'to', op: 'gte', value: day },
        ],
      },
    ],
  });
  const vehicles = await allRows(reader, vehicle, {
    and: [
      {
        or: [
          { field: 'quota', op: 'eq', value: unit },
          {
            and: [
              { field: 'quota', op: 'empty' },
              { field: 'manager', op: 'eq', value: unit },
            ],
          },
        ],
      },
      { field: 'status', op: 'ne', value: 'disposed' },
    ],
  });
  const plans = await allRows(reader, vehiclePlan, {
    and: [
      { field: 'unit', op: 'eq', value: unit },
      { field: 'status', op: 'in', value: ['reserved', 'approved'] },
    ],
  });
  const staff = row.staffQuota ?? (await unitPeople(reader, unit, day)).people;
  return { ground, staff, quotas, vehicles, plans };
}

/** Use of the quota of one kind; of several quotas in force the one that began last counts. */
export function quotaUse({ quotas, vehicles, plans }: QuotaFacts, kind: string): QuotaUse {
  const [quota] = quotas.filter((row) => row.kind === kind).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  const present = vehicles.filter((row) => row.kind === kind);
  const pending = plans.filter((row) => row.kind === kind);
  const ids = new Set(present.map(({ id }) => id));
  return {
    quota: quota?.number ?? 0,
    inService: present.length,
    pending: pending.length,
    replacing: pending.filter(({ replaces }) => replaces && ids.has(replaces)).length,
  };
}
