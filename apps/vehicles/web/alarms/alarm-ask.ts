import type { Filter } from '#platform/store';

/** Which alarms are wanted. */
export interface AlarmAsk {
  /** `open`: not closed yet. */
  readonly which: 'open' | 'new' | 'closed' | 'all';
  readonly kind?: string;
  readonly vehicle?: string;
}

/** What a person chooses between. */
export const WHICH_WORDS: Readonly<Record<AlarmAsk['which'], string>> = {
  open: '未办结',
  new: '新报',
  closed: '已办结',
  all: '全部',
};

/** The filter of the list. */
export function alarmFilter({ which, kind, vehicle }: AlarmAsk): Filter | undefined {
  const parts: Filter[] = [];
  if (which === 'open') parts.push({ field: 'status', op: 'ne', value: 'closed' });
  else if (which !== 'all') parts.push({ field: 'status', op: 'eq', value: which });
  if (kind) parts.push({ field: 'kind', op: 'eq', value: kind });
  if (vehicle) parts.push({ field: 'vehicle', op: 'eq', value: vehicle });
  return parts.length > 1 ? { and: parts } : parts[0];
}
