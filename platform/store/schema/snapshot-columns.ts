import type { Field } from '#standards/language';
import type { ColumnSnapshot, FieldSnapshot } from './snapshot-shape.ts';
import type { TableShape } from './table.ts';

/** Columns that the platform adds to a resource's own. */
export function systemColumns(shape: TableShape): Record<string, ColumnSnapshot> {
  return {
    ...(shape.log ? { created_at: { ...instant, notNull: true, default: 'now()' } } : revised),
    ...(shape.has.search ? { search: { type: 'text' } } : {}),
    ...(shape.document ? { doc_state: { ...ascii, notNull: true, default: `'draft'` }, replaces: id } : {}),
    ...(shape.has.owner ? { owner_unit: id, place_path: ascii, line_path: ascii } : {}),
    ...(shape.has.department ? { department_id: id } : {}),
    ...(shape.has.person ? { person_id: id } : {}),
  };
}

/** Columns of the declared fields. Only the key of a log is NOT NULL: `required` binds writers, not the rows that were there before. */
export function fieldColumns(shape: TableShape): Record<string, ColumnSnapshot> {
  const columns: Record<string, ColumnSnapshot> = {};
  for (const { name, field, column, type, collate, blind } of shape.columns.values()) {
    columns[column] = {
      type,
      ...(collate ? { collate } : {}),
      ...(shape.key.includes(column) ? { notNull: true } : {}),
      field: fieldSnapshot(name, field),
    };
    if (blind) columns[blind] = ascii;
  }
  return columns;
}

const id = { type: 'uuid' } as const;
const instant = { type: 'timestamptz(3)' } as const;
const ascii = { type: 'text', collate: 'C' } as const;

const revised: Record<string, ColumnSnapshot> = {
  id: { ...id, notNull: true },
  rev: { type: 'integer', notNull: true },
  created_at: { ...instant, notNull: true },
  created_by: id,
  updated_at: { ...instant, notNull: true },
  updated_by: id,
  voided_at: instant,
  ext: { type: 'jsonb' },
};

function fieldSnapshot(name: string, field: Field): FieldSnapshot {
  const limits = {
    ...(field.required ? { required: true } : {}),
    ...(field.max === undefined ? {} : { max: field.max }),
    ...(field.least === undefined ? {} : { least: field.least }),
    ...(field.most === undefined ? {} : { most: field.most }),
  };
  return {
    name,
    kind: field.kind,
    ...(field.to ? { to: field.to } : {}),
    ...(field.unit ? { unit: field.unit } : {}),
    ...(field.sealed ? { sealed: true } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
  };
}
