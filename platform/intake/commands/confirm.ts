import { defineHandler, type Handler } from '#platform/commands';
import { enqueueJobs, GoaError } from '#platform/store';
import type { InputOfContract, Registry } from '#standards/language';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { remember } from '../batch/mapping-memory.ts';
import { type BookTarget, bookTarget, targetNamed } from '../batch/target-by-name.ts';
import { changeWork, type FoundSheet, type PlannedSheet, workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { planSheet } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import { confirm } from './confirm.contract.ts';

type Columns = InputOfContract<typeof confirm>['columns'];

/** Does 确认对应关系 (`intakeBatch.confirm`). */
export const confirmHandler: Handler = defineHandler(confirm, async (tx, input, { row, store }) => {
  const batch = await ownBatch(tx, row!.id);
  const work = await workOf(tx.system, batch.id);
  const book = bookTarget(store.registry, tx, work.target);
  const plan = plannedSheets(input.columns, work.found ?? [], book, store.registry);
  await changeBatch(tx, batch.id, 'confirm', { stage: 'checking' }, ['mapping']);
  await changeWork(tx.system, batch.id, {
    plan,
    updates: input.update ?? true,
    clears: input.clear ?? false,
    done: 0,
    total: null,
  });
  for (const sheet of plan) await remember(tx.system, tx.actor.unit!, work.target, sheet);
  await enqueueJobs(tx.system, [{ handler: 'intake.check', key: batch.id, payload: { batch: batch.id } }]);
});

/** Judges the chosen columns; throws SHEET_UNKNOWN, COLUMN_UNKNOWN, FIELD_UNKNOWN, FIELD_TWICE, FIELD_MISSING. */
export function plannedSheets(
  columns: Columns,
  found: readonly FoundSheet[],
  book: BookTarget,
  registry: Registry,
): PlannedSheet[] {
  return [...new Set(columns.map(({ sheet }) => sheet))].map((name) => {
    const sheet = found.find((one) => one.sheet === name);
    if (!sheet?.layout) throw new GoaError(intakeFault('SHEET_UNKNOWN'), { path: name });
    const target = targetNamed(book, sheet.target);
    const chosen = columns.filter((column) => column.sheet === name);
    const { layout } = sheet;
    refuseDoubles(chosen);
    for (const { column, field } of chosen) {
      if (!layout.columns.some(({ index }) => index === column))
        throw new GoaError(intakeFault('COLUMN_UNKNOWN'), { path: String(column) });
      if (!isPath(field, target, registry)) throw new GoaError(intakeFault('FIELD_UNKNOWN'), { path: field });
    }
    const fieldOf = new Map(chosen.map(({ column, field }) => [column, field]));
    const matches = layout.columns.map(({ index }) => ({
      column: index,
      field: fieldOf.get(index) ?? null,
      reason: 'memory' as const,
      confidence: 1,
    }));
    refuseMissing(planSheet(target, layout, matches, registry, []).missing, target);
    return { target: target.name, layout, columns: matches };
  });
}

function refuseDoubles(chosen: Columns): void {
  const fields = chosen.map(({ field }) => field);
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice) throw new GoaError(intakeFault('FIELD_TWICE'), { path: twice });
}

/** A field of the target, or `<reference>.<field>`: what the referred row says of itself, by which it is found. */
function isPath(path: string, target: Target, registry: Registry): boolean {
  const [name = '', attribute, more] = path.split('.');
  if (!Object.hasOwn(target.fields, name) || more !== undefined) return false;
  if (attribute === undefined) return true;
  const referred = registry.resource(target.fields[name]!.to ?? '');
  return referred !== undefined && Object.hasOwn(referred.fields, attribute);
}

function refuseMissing(missing: readonly string[], target: Target): void {
  const [first] = missing;
  if (first === undefined) return;
  const titles = missing.map((name) => target.fields[name]!.title);
  throw new GoaError(intakeFault('FIELD_MISSING'), { path: first, detail: { titles } });
}
