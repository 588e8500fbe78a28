import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { PartedBy } from '../contract/query.ts';
import { tableOf } from '../schema/table.ts';
import { type Condition, some } from './condition.ts';
import { clearField, UNGROUPABLE } from './figures.ts';
import { type PathMove, piecesOf } from './path-moves.ts';
import { pieceSql } from './scope-sql.ts';
import type { Places } from './under-place.ts';

/** One thing that rows (alias `t`) are parted by. */
export interface Part {
  readonly value: RawBuilder<unknown>;
  /** Rows that take part at all. */
  readonly condition?: Condition;
  /** Grade of what the groups tell. */
  readonly grade: number;
  read(raw: unknown): unknown;
}

/** Ids of the places that parts name; throws `BAD_FIGURE` for what is no part. */
export function placesOfParts(by: readonly PartedBy[]): readonly string[] {
  return by.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (typeof part !== 'object' || part === null) throw bad();
    if (part.place === 'unit') return [];
    if (part.place !== 'below' || typeof part.of !== 'string' || !ID.test(part.of)) throw bad();
    return [part.of];
  });
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The part as the statement knows it; a place out of sight is no place. */
export function partOf(
  resource: Resource,
  part: PartedBy,
  clearance: number,
  { places, moves }: { readonly places: Places; readonly moves: readonly PathMove[] },
): Part {
  if (typeof part === 'string') {
    const on = clearField(resource, part, clearance);
    if (on.blind || UNGROUPABLE.includes(on.kind.name)) {
      throw new GoaError(fault('FIELD_NOT_FILTERABLE'), { path: part });
    }
    const column = on.kind.column(on.field);
    const read = (raw: unknown) => (raw === null ? null : column.read(raw));
    return { value: sql.ref(`t.${on.column}`), grade: on.field.grade, read };
  }
  if (!tableOf(resource).has.owner) throw bad();
  if (part.place === 'unit') return { value: sql.ref('t.owner_unit'), grade: 1, read: same };
  const prefix = places.get(part.of);
  if (prefix === undefined) throw bad();
  const below = sql<SqlBool>`split_part(substr(${presentSql(moves)}, ${sql.lit(prefix.length + 1)}), '/', 1)`;
  const condition = some(piecesOf(prefix, 'place', moves).map((piece) => pieceSql('t.place_path', piece)));
  return { value: below, condition, grade: 1, read: same };
}

/** The path that a row will have when the open moves are done. */
function presentSql(moves: readonly PathMove[]): RawBuilder<unknown> {
  return moves
    .filter(({ kind }) => kind === 'place')
    .reduce<RawBuilder<unknown>>(
      (path, { from, to }) =>
        sql`case when starts_with(${path}, ${from}::text) then ${to}::text || substr(${path}, ${sql.lit(from.length + 1)}) else ${path} end`,
      sql.ref('t.place_path'),
    );
}

function same(raw: unknown): unknown {
  return raw;
}

function bad(): GoaError {
  return new GoaError(fault('BAD_FIGURE'), { path: 'by' });
}
