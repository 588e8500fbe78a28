import type { ColumnSnapshot, Snapshot, TableSnapshot } from '../schema/snapshot-shape.ts';
import { MigrationError } from './migration-error.ts';
import type { Step } from './step.ts';
import { narrowing } from './widening.ts';

/** What leads from one shape to the next. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The shape after it: what is declared, and what is retired but still there. */
  readonly snapshot: Snapshot;
}

/** Compares two shapes by frozen ids. Pure. Throws `MigrationError` NARROWING with one sentence for each change that stored values would not survive. */
export function plan(previous: Snapshot, next: Snapshot): Plan {
  const steps: Step[] = [];
  const refusals: string[] = [];
  const tables: Record<string, TableSnapshot> = {};
  for (const table of sortedKeys(previous.tables, next.tables)) {
    const [before, after] = [previous.tables[table], next.tables[table]];
    if (!before && after) {
      steps.push({ do: 'addTable', table, shape: after });
      tables[table] = after;
    } else if (before && !after) {
      if (!before.retired) steps.push({ do: 'retireTable', table, name: before.name });
      tables[table] = { ...before, retired: true };
    } else if (before && after) {
      tables[table] = planTable(table, before, after, steps, refusals);
    }
  }
  if (refusals.length > 0) throw new MigrationError('NARROWING', refusals);
  return { steps, snapshot: { tables } };
}

function planTable(
  table: string,
  before: TableSnapshot,
  after: TableSnapshot,
  steps: Step[],
  refusals: string[],
): TableSnapshot {
  if (before.retired) steps.push({ do: 'reviveTable', table, name: after.name });
  if (before.name !== after.name) steps.push({ do: 'renameTable', table, from: before.name, to: after.name });
  if (before.key.join() !== after.key.join()) {
    refusals.push(`table ${table}: its key (${before.key}) cannot become (${after.key}); declare a new resource`);
  }
  const columns = planColumns(table, before, after, steps, refusals);
  planIndexes(table, before, after, steps);
  return { ...after, columns };
}

function planColumns(
  table: string,
  before: TableSnapshot,
  after: TableSnapshot,
  steps: Step[],
  refusals: string[],
): Record<string, ColumnSnapshot> {
  const columns: Record<string, ColumnSnapshot> = { ...after.columns };
  for (const [column, to] of Object.entries(after.columns)) {
    const from = before.columns[column];
    if (!from) {
      steps.push({ do: 'addColumn', table, column, shape: to });
      continue;
    }
    const reason = narrowing(from, to);
    if (reason) {
      refusals.push(`column ${table}.${column}: ${reason}; declare a new field with another id and retire this one`);
    }
    if (from.retired) steps.push({ do: 'reviveColumn', table, column, shape: to });
    if (from.field?.name !== to.field?.name) steps.push({ do: 'renameField', table, column, from, to });
    if (from.type !== to.type || from.collate !== to.collate || from.field?.kind !== to.field?.kind) {
      steps.push({ do: 'widen', table, column, from, to });
    }
    if (JSON.stringify(from.field?.limits) !== JSON.stringify(to.field?.limits)) {
      steps.push({ do: 'limits', table, column, from, to });
    }
  }
  for (const [column, shape] of Object.entries(before.columns)) {
    if (after.columns[column]) continue;
    if (!shape.retired) steps.push({ do: 'retireColumn', table, column, shape });
    columns[column] = { ...shape, retired: true };
  }
  return columns;
}

function planIndexes(table: string, before: TableSnapshot, after: TableSnapshot, steps: Step[]): void {
  for (const index of sortedKeys(before.indexes, after.indexes)) {
    const [from, to] = [before.indexes[index], after.indexes[index]];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    if (from) steps.push({ do: 'dropIndex', table, index });
    if (to) steps.push({ do: 'addIndex', table, index, shape: to });
  }
}

function sortedKeys(...objects: readonly object[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))].sort();
}
