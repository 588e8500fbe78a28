import { DeclarationError } from './declaration-error.ts';

const FROZEN_ID = /^[a-z][a-z0-9_]{0,29}$/;
const NAME = /^[a-z][A-Za-z0-9]{1,39}$/;

/** Column names that every table has by itself; a field may not take one as its frozen id. */
export const SYSTEM_COLUMNS = [
  'id',
  'rev',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'voided_at',
  'replaces',
  'doc_state',
  'owner_unit',
  'place_path',
  'line_path',
  'department_id',
  'person_id',
  'search',
  'ext',
] as const;

/** Refuses a frozen id (table or column name) that PostgreSQL would have to fold or that the platform keeps for itself. */
export function checkFrozenId(where: string, id: string): void {
  if (!FROZEN_ID.test(id)) throw new DeclarationError(where, `id "${id}" must match ${FROZEN_ID}`);
}

/** Refuses a field id that clashes with a system column. */
export function checkColumnId(where: string, id: string): void {
  checkFrozenId(where, id);
  if ((SYSTEM_COLUMNS as readonly string[]).includes(id)) {
    throw new DeclarationError(where, `id "${id}" is a system column`);
  }
}

/** Refuses a name that could not stand in a URL and in code alike (lower camel case). */
export function checkName(where: string, name: string): void {
  if (!NAME.test(name)) throw new DeclarationError(where, `name "${name}" must match ${NAME}`);
}
