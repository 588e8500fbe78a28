import type { Filter } from '#platform/store';

/** Conditions that an assignment (or anything else with `from` and `to`) holds on a day. */
export function inForce(day: string): readonly Filter[] {
  return [
    { field: 'from', op: 'lte', value: day },
    {
      or: [
        { field: 'to', op: 'empty' },
        { field: 'to', op: 'gte', value: day },
      ],
    },
  ];
}

/** From when to when, in words. */
export function termWords(from: unknown, to: unknown): string {
  return to ? `${String(from ?? '')} 至 ${String(to)}` : `${String(from ?? '')} 起`;
}

/** Order of people in a list: by leadership level, highest first, those without one last; then by the day they began. */
export function byLeadership(levels: readonly string[]) {
  const rank = (level: unknown) => {
    const at = typeof level === 'string' ? levels.indexOf(level) : -1;
    return at < 0 ? levels.length : at;
  };
  return (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number =>
    rank(a.leadership) - rank(b.leadership) || String(a.from ?? '').localeCompare(String(b.from ?? ''));
}
