import type { Stamps } from '../contract/actor.ts';
import type { TableShape } from '../schema/table.ts';

/** A row that nobody owns: reference data. */
export const NO_STAMPS: Stamps = {
  ownerUnit: null,
  placePath: null,
  linePath: null,
  departmentId: null,
  personId: null,
};

/** Columns by which scope finds a row of this table, with the stamp that each one holds. */
export function stampColumns(
  shape: TableShape,
): readonly { column: string; stamp: keyof Stamps; array: 'uuid' | 'text' }[] {
  return STAMP_COLUMNS.filter(({ has }) => shape.has[has]);
}

/** Stamps of a selected row; columns that its table does not have count as empty. */
export function stampsOf(row: Readonly<Record<string, unknown>>): Stamps {
  return {
    ownerUnit: textOrNull(row.owner_unit),
    placePath: textOrNull(row.place_path),
    linePath: textOrNull(row.line_path),
    departmentId: textOrNull(row.department_id),
    personId: textOrNull(row.person_id),
  };
}

const STAMP_COLUMNS = [
  { column: 'owner_unit', stamp: 'ownerUnit', has: 'owner', array: 'uuid' },
  { column: 'place_path', stamp: 'placePath', has: 'owner', array: 'text' },
  { column: 'line_path', stamp: 'linePath', has: 'owner', array: 'text' },
  { column: 'department_id', stamp: 'departmentId', has: 'department', array: 'uuid' },
  { column: 'person_id', stamp: 'personId', has: 'person', array: 'uuid' },
] as const;

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
