import type { Resource } from '#standards/language';
import type { Stamps } from '../contract/actor.ts';
import type { Seen } from '../contract/query.ts';
import type { Sealer } from '../crypto/sealer.ts';
import type { FieldColumn, TableShape } from '../schema/table.ts';
import { accessTo, rowClearance } from './clearance.ts';
import type { PathMove } from './path-moves.ts';
import { identityOf, outerId } from './row-identity.ts';
import type { RawRow } from './row-projection.ts';
import type { ScopedArm } from './scope-arms.ts';
import { facetOf, storedValue } from './stored-value.ts';

/** Shown for a sealed value to those who may not see it: it is not even opened to be masked. */
export const SEALED = '***';

/** How an actor looks at the rows of a resource. */
export interface View {
  readonly shape: TableShape;
  readonly scope: readonly ScopedArm[];
  readonly moves: readonly PathMove[];
  readonly sealer: Sealer;
}

/** A selected row as the actor may see it: each field by the highest clearance of the arms that reach this very row. */
export function seen<R extends Resource>(view: View, raw: RawRow): Seen<R> {
  const clearance = clearanceOf(view, raw);
  const values = factsOf(view.shape, raw);
  const masked: string[] = [];
  for (const { column, name, clear, read } of shownColumns(view.shape, clearance)) {
    const stored = raw[name] ?? null;
    if (stored === null) values[name] = null;
    else if (!clear) {
      values[name] = mask(column, stored);
      masked.push(name);
    } else values[name] = read ? read(stored) : storedValue(column, stored, view.sealer);
  }
  if (masked.length > 0) values.$masked = masked;
  clearances.set(values, clearance);
  return values as Seen<R>;
}

/** A column that shows at a clearance, clear or masked; `read` for values that are not sealed. */
interface ShownColumn {
  readonly column: FieldColumn;
  readonly name: string;
  readonly clear: boolean;
  readonly read?: (stored: unknown) => unknown;
}

const shown = new WeakMap<TableShape, Map<number, readonly ShownColumn[]>>();

/** Worked out once for a table and clearance: it is asked for every row of every list. */
function shownColumns(shape: TableShape, clearance: number): readonly ShownColumn[] {
  const known = shown.get(shape) ?? new Map<number, readonly ShownColumn[]>();
  shown.set(shape, known);
  let columns = known.get(clearance);
  if (!columns) {
    columns = [...shape.columns.values()].flatMap((column) => {
      const access = accessTo(column.field, clearance);
      if (access === 'hidden') return [];
      const read = column.field.sealed ? undefined : facetOf(column).read;
      return [{ column, name: column.name, clear: access === 'clear', read }];
    });
    known.set(clearance, columns);
  }
  return columns;
}

/** Clearance with which rows are seen, beside them: nothing of it travels. */
const clearances = new WeakMap<object, number>();

/** Clearance with which a row is seen; 0 for what `seen` did not make. */
export function clearanceSeen(row: object): number {
  return clearances.get(row) ?? 0;
}

/** Clearance the actor has on a selected row. */
export function clearanceOf({ scope, moves }: View, raw: RawRow): number {
  return rowClearance(scope, rawStamps(raw), raw.$sight === true, moves);
}

/** Stamps of a selected row. */
export function rawStamps(raw: RawRow): Stamps {
  const text = (column: string) => (typeof raw[column] === 'string' ? (raw[column] as string) : null);
  return {
    ownerUnit: text('$owner_unit'),
    placePath: text('$place_path'),
    linePath: text('$line_path'),
    departmentId: text('$department_id'),
    personId: text('$person_id'),
  };
}

function mask(column: FieldColumn, stored: unknown): unknown {
  return column.field.sealed ? SEALED : column.kind.mask(facetOf(column).read(stored), column.field);
}

function factsOf(shape: TableShape, raw: RawRow): Record<string, unknown> {
  const id = outerId(
    shape,
    identityOf(shape).map((_, i) => raw[`$i${i}`] as string),
  );
  if (shape.log) return { id, rev: 1, createdAt: raw.$created_at, updatedAt: raw.$created_at, voidedAt: null };
  return {
    id,
    rev: raw.$rev,
    createdAt: raw.$created_at,
    updatedAt: raw.$updated_at,
    voidedAt: raw.$voided_at,
    ...(shape.document ? { docState: raw.$doc_state, replaces: raw.$replaces } : {}),
  };
}
