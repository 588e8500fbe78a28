import { createHash } from 'node:crypto';
import type { IndexSnapshot } from './snapshot-shape.ts';
import type { FieldColumn, TableShape } from './table.ts';

/** Indexes of a table by name: what scopes, lists and references ask for, what the declaration asks for, and what must be unique. */
export function indexesOf(shape: TableShape): Record<string, IndexSnapshot> {
  const indexes: Record<string, IndexSnapshot> = {};
  const add = (columns: readonly string[], more: Omit<IndexSnapshot, 'columns'> = {}) => {
    indexes[indexName(shape.name, columns, more.unique ? 'u' : 'i')] = { columns, ...more };
  };
  // A list within a scope reads its newest rows straight from the index: ids grow with time.
  const last = shape.log ? shape.key.at(-1)! : 'id';
  if (shape.has.owner) for (const column of ['place_path', 'line_path', 'owner_unit']) add([column, last]);
  if (shape.has.department) add(['department_id', last]);
  if (shape.has.person) add(['person_id', last]);
  for (const column of shape.columns.values()) {
    if (column.column !== shape.key[0] && isIndexed(shape, column)) add([column.column, last]);
  }
  if (shape.has.search) add(['search'], { trigram: true });
  for (const { columns, among } of uniqueSets(shape)) {
    add(columns, { unique: true, ...(among === 'live' && !shape.log ? { where: liveRows(shape) } : {}) });
  }
  return indexes;
}

/** Rows that hold their unique values. A draft claims nothing yet, so that one can be about to replace the document whose values it has. */
export function liveRows({ document }: Pick<TableShape, 'document'>): string {
  return document ? `voided_at is null and doc_state = 'submitted'` : 'voided_at is null';
}

/** Sets of columns whose values no two rows may share. */
export function uniqueSets(shape: TableShape): { columns: string[]; fields: string[]; among: 'live' | 'all' }[] {
  const columnOf = (field: FieldColumn) => field.blind ?? field.column;
  const single = [...shape.columns.values()].flatMap((column) =>
    column.field.uniqueAmong
      ? [{ columns: [columnOf(column)], fields: [column.name], among: column.field.uniqueAmong }]
      : [],
  );
  const together = (shape.resource.uniqueTogether ?? []).map((fields) => ({
    columns: fields.map((name) => columnOf(shape.columns.get(name)!)),
    fields: [...fields],
    among: 'live' as const,
  }));
  return [...single, ...together];
}

/** Name of an index; PostgreSQL cuts names at 63 bytes, so that longer ones end in a digest. */
export function indexName(table: string, columns: readonly string[], suffix: string): string {
  const name = `${table}_${columns.filter((column) => column !== 'id').join('_')}_${suffix}`;
  if (name.length <= 63) return name;
  return `${name.slice(0, 50)}_${createHash('sha256').update(name).digest('hex').slice(0, 10)}_${suffix}`;
}

function isIndexed(shape: TableShape, { field }: FieldColumn): boolean {
  return !field.sealed && (field.index || (field.kind === 'ref' && !shape.log));
}
