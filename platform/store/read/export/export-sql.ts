import { type RawBuilder, sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { ExportColumn, ExportQuery } from '../../contract/export.ts';
import { fault } from '../../contract/faults.ts';
import { GoaError } from '../../contract/goa-error.ts';
import type { FieldColumn } from '../../schema/table.ts';
import { accessTo } from '../clearance.ts';
import { all, type Condition, some } from '../condition.ts';
import { type Ground, valueContext } from '../ground.ts';
import { type Listing, listingOf } from '../listing.ts';
import { distinctArms, grantedScope, type ScopedArm, scopeOf } from '../scope-arms.ts';
import { branchesOf } from '../scope-sql.ts';
import { type CellGround, type CellSql, cellSql, columnFacts, maskSql } from './cell-sql.ts';
import { rightsDigest } from './rights-digest.ts';

/** An export that has been judged. */
export interface ExportSql {
  readonly columns: readonly ExportColumn[];
  /** Texts of the cells in the order of the columns, as one statement. */
  readonly texts: readonly RawBuilder<unknown>[];
  /** Everything behind the list of columns: source, joins, conditions, order. */
  readonly from: RawBuilder<unknown>;
  /** Source and conditions only, for counting. */
  readonly counted: RawBuilder<unknown>;
  /** Columns (by index) whose texts are sealed and have to be opened. */
  readonly sealed: readonly number[];
  /** Digest of what decides all this for the actor. */
  readonly rights: string;
}

/**
 * Judges an export by the one predicate: the rows are those of the list that also lie in the scope of `<resource>.export`, each field as clear as the
 * arms that reach the very row make it. Throws what a list throws, and `FORBIDDEN` without the permission.
 */
export async function exportSql(ground: Ground, resource: Resource, query: ExportQuery): Promise<ExportSql> {
  const leaving = grantedScope(ground.actor, resource, `${resource.name}.export`);
  if (leaving.length === 0) throw new GoaError(fault('FORBIDDEN'));
  const listing = await listingOf(ground, resource, query);
  const { view, listed, ordering } = listing;
  const { shape, scope, moves } = view;
  const { codes } = await valueContext(ground);
  const within = (arms: readonly ScopedArm[], alias: string, table = shape.name): readonly Condition[] =>
    branchesOf(distinctArms(ground.actor, arms), alias, table, moves).map(({ condition }) => condition);
  const cells: CellGround = {
    registry: ground.registry,
    sets: codes.sets,
    seen: (name, alias) => {
      const target = ground.registry.resource(name)!;
      return within(
        scopeOf(ground.actor, target, 'read').filter(({ grant }) => grant),
        alias,
        target.id,
      );
    },
  };
  const chosen = chosenColumns(listing, query.fields);
  const made = chosen.map((column, i) => cellFor(column, scope, cells, i, (arms) => within(arms, 't')));
  const conditions = [some(within(leaving, 't')), ...listed.conditions];
  const branches = listed.branches.map(({ condition }) => condition);
  const counted = sql`from ${sql.table(shape.name)} t where ${all([some(branches), ...conditions])}`;
  const direction = sql.raw(ordering.descending ? 'desc' : 'asc');
  const order = ordering.parts.map(({ column }, i) => {
    const nulls = ordering.nullable && i === 0 ? sql` nulls last` : sql``;
    return sql`${sql.ref(`t.${column}`)} ${direction}${nulls}`;
  });
  const joins = made.flatMap(({ join }) => (join ? [join] : []));
  const source = sql`from ${sql.table(shape.name)} t ${joins.length > 0 ? sql.join(joins, sql` `) : sql``}
    where ${all([some(branches), ...conditions])} order by ${sql.join(order)}`;
  return {
    columns: chosen.map(columnFacts),
    texts: made.map(({ text }) => text),
    from: source,
    counted,
    sealed: chosen.flatMap((column, i) => (column.field.sealed && anyClear(column, scope) ? [i] : [])),
    rights: rightsDigest(ground.actor, leaving, scope, chosen),
  };
}

/** Fields that some arm shows, clear or masked; a field asked for by name that none shows does not exist. */
function chosenColumns({ view }: Listing, names: readonly string[] | undefined): FieldColumn[] {
  const highest = Math.max(0, ...view.scope.map(({ clearance }) => clearance));
  const shown = (column: FieldColumn) => accessTo(column.field, highest) !== 'hidden';
  if (!names)
    return [...view.shape.columns.values()].filter((column) => shown(column) && column.field.kind !== 'point');
  return names.map((name) => {
    const column = view.shape.columns.get(name);
    if (!column || !shown(column)) throw new GoaError(fault('UNKNOWN_FIELD'), { path: name });
    return column;
  });
}

/** A cell by what each arm shows: clear, masked, or nothing. */
function cellFor(
  column: FieldColumn,
  scope: readonly ScopedArm[],
  cells: CellGround,
  index: number,
  within: (arms: readonly ScopedArm[]) => readonly Condition[],
): CellSql {
  const clear = scope.filter(({ clearance }) => clearance >= column.field.grade);
  const veiled = column.field.mask || column.field.sealed ? maskSql(column) : sql`null::text`;
  if (clear.length === 0) return { text: veiled };
  const cell = column.field.sealed ? { text: sql`${sql.ref(`t.${column.column}`)}` } : cellSql(column, cells, index);
  if (clear.length === scope.length) return cell;
  return { ...cell, text: sql`case when ${some(within(clear))} then ${cell.text} else ${veiled} end` };
}

function anyClear({ field }: FieldColumn, scope: readonly ScopedArm[]): boolean {
  return scope.some(({ clearance }) => clearance >= field.grade);
}
