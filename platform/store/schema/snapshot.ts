import type { Registry, Resource } from '#standards/language';
import { indexesOf } from './indexes.ts';
import { fieldColumns, systemColumns } from './snapshot-columns.ts';
import type { Snapshot, TableSnapshot } from './snapshot-shape.ts';
import { tableOf } from './table.ts';

/** The shape that the declarations ask for. */
export function snapshotOf(registry: Pick<Registry, 'resources'>): Snapshot {
  const tables = [...registry.resources.values()].map((resource) => [resource.id, tableSnapshot(resource)] as const);
  return { tables: Object.fromEntries(tables.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The shape before the first plan. */
export const emptySnapshot: Snapshot = { tables: {} };

function tableSnapshot(resource: Resource): TableSnapshot {
  const shape = tableOf(resource);
  return {
    name: resource.name,
    kind: resource.kind,
    key: shape.key,
    columns: { ...systemColumns(shape), ...fieldColumns(shape) },
    indexes: indexesOf(shape),
  };
}
