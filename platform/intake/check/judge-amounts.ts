import type { SheetPlan } from '../mapping/sheet-plan.ts';
import type { BookProfile, Range } from './profile.ts';
import { placeOf } from './settle-refs.ts';
import type { OpenLine } from './sheet-reader.ts';

/** How far beyond the others an amount lies before its point is doubted. */
const BEYOND = 2.5;

/** Most amounts of a column that are known to be below any alarm. */
const REMEMBERED = 10_000;

/** Finds amounts about ten times those of their kind: a slipped decimal point. They may be right, so a person decides; a tenth is proposed. */
export function amountJudge(plan: SheetPlan, profile: BookProfile): (line: OpenLine) => void {
  const judged = plan.columns.flatMap((column, index) => {
    const habits = profile.columns[column.path];
    if (column.attribute !== undefined || (column.field.kind !== 'money' && column.field.kind !== 'quantity'))
      return [];
    const by = habits?.amountsBy && plan.columns.findIndex(({ path }) => path === habits.amountsBy?.path);
    const ranges = habits?.amountsBy?.ranges ?? {};
    // Ten times as much is too little to be asked about beside a handful of others.
    const all = habits?.amounts?.few ? undefined : habits?.amounts;
    if (!all && Object.keys(ranges).length === 0) return [];
    const alarm = BEYOND * Math.min(...[...Object.values(ranges), ...(all ? [all] : [])].map(({ high }) => high));
    return [{ column, index, by: by ?? -1, ranges, all, alarm, calm: new Set<string>() }];
  });
  return (line) => {
    for (const { column, index, by, ranges, all, alarm, calm } of judged) {
      const value = line.read[index];
      if (typeof value !== 'string' || calm.has(value)) continue;
      if (Number(value) < alarm) {
        if (calm.size < REMEMBERED) calm.add(value);
        continue;
      }
      const kind = line.read[by];
      const range: Range | undefined = (typeof kind === 'string' ? ranges[kind] : undefined) ?? all;
      const tenth = Number(value) / 10;
      if (!range || Number(value) < range.high * BEYOND || tenth < range.low / 1.5 || tenth > range.high * 1.5)
        continue;
      if (line.notes.hasError(column.path)) continue;
      const raw = line.cells[column.index] ?? null;
      line.notes.error(placeOf(column), 'tenTimes', raw, {
        waivable: true,
        proposal: tenth.toFixed(column.field.scale ?? 2),
      });
    }
  };
}
