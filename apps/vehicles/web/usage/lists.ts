import type { Filter } from '#platform/store';

/** The lists behind the numbers: what they show, by which code they are parted, and by which field of time. */
export const LISTS = {
  usages: { title: '用车记录', resource: 'vehicleUsage', field: 'verdict', set: 'vehicleUsageVerdict' },
  findings: { title: '用车疑点', resource: 'vehicleFinding', field: 'kind', set: 'vehicleFindingKind' },
  checks: { title: '用车核查', resource: 'vehicleCheck', field: 'status', set: 'vehicleCheckStatus' },
} as const;

/** Name of a list. */
export type ListName = keyof typeof LISTS;

/** What the numbers were asked for. */
export interface Where {
  readonly from: string;
  readonly to: string;
  readonly vehicle: string | undefined;
}

const DAY = 86_400_000;

/** The filter of a list; the same as its number was counted by. */
export function filterOf(list: ListName, code: string, { from, to, vehicle }: Where): Filter {
  const { field } = LISTS[list];
  const end = new Date(Date.parse(`${to}T00:00:00+08:00`) + DAY).toISOString();
  const span: Filter[] =
    list === 'checks'
      ? [
          { field: 'beganAt', op: 'gte', value: new Date(`${from}T00:00:00+08:00`).toISOString() },
          { field: 'beganAt', op: 'lt', value: end },
        ]
      : [
          { field: 'day', op: 'gte', value: from },
          { field: 'day', op: 'lte', value: to },
        ];
  return {
    and: [
      { field, op: 'eq', value: code },
      ...span,
      ...(vehicle ? [{ field: 'vehicle', op: 'eq', value: vehicle } as const] : []),
      ...(list === 'usages' ? [{ field: 'status', op: 'eq', value: 'current' } as const] : []),
    ],
  };
}
