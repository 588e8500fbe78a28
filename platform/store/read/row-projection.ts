import { type RawBuilder, sql } from 'kysely';
import type { TableShape } from '../schema/table.ts';
import { stampColumns } from '../write/stamp-columns.ts';
import { accessTo } from './clearance.ts';
import { identityOf, type KeyColumn } from './row-identity.ts';
import type { ScopedArm } from './scope-arms.ts';
import { sightRows } from './scope-sql.ts';

/** A row as it is selected: fields by name, facts and stamps by column, and what stands below under `$`. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * What is read of a row (over the alias `t`): the fields that some arm shows, the facts, the stamps that tell which arms reach the row,
 * `$i<n>` the texts of its identity, `$o<n>` the texts of the columns it is ordered by, `$sight` whether it stands in sight.
 */
export function rowProjection(
  shape: TableShape,
  scope: readonly ScopedArm[],
  order: readonly KeyColumn[],
): RawBuilder<unknown> {
  const highest = Math.max(0, ...scope.map(({ clearance }) => clearance));
  const columns = columnsSql(shape, highest, order);
  const sight = scope.flatMap(({ arm }) => (arm.by === 'sight' ? [sightRows(arm, shape.name)] : []));
  return sight.length > 0 ? sql`${columns}, t.id in (${sql.join(sight, sql` union all `)}) as "$sight"` : columns;
}

/** Written out once for a table, clearance and order: nothing in it comes from a person, and it is the largest part of every list. */
function columnsSql(shape: TableShape, clearance: number, order: readonly KeyColumn[]): RawBuilder<unknown> {
  const known = written.get(shape) ?? new Map<string, RawBuilder<unknown>>();
  written.set(shape, known);
  const key = `${clearance} ${order.map(({ column }) => column).join(' ')}`;
  const columns = known.get(key) ?? sql.raw(columnList(shape, clearance, order));
  known.set(key, columns);
  return columns;
}

const written = new WeakMap<TableShape, Map<string, RawBuilder<unknown>>>();

/** Names stand in plain quotes: frozen ids and field names are letters, digits and underscores (`checkFrozenId`, `checkName`). */
function columnList(shape: TableShape, clearance: number, order: readonly KeyColumn[]): string {
  const fields = [...shape.columns.values()]
    .filter(({ field }) => accessTo(field, clearance) !== 'hidden')
    .map(({ name, column }) => `t."${column}" as "${name}"`);
  const facts = factColumns(shape).map((column) => `t."${column}" as "$${column}"`);
  return [...fields, ...facts, ...texts(identityOf(shape), '$i'), ...texts(order, '$o')].join(', ');
}

/** Facts and stamps by their columns; a log has neither revision nor void. */
function factColumns(shape: TableShape): readonly string[] {
  const facts = shape.log ? ['created_at'] : ['rev', 'created_at', 'updated_at', 'voided_at'];
  return [
    ...facts,
    ...(shape.document ? ['doc_state', 'replaces'] : []),
    ...stampColumns(shape).map(({ column }) => column),
  ];
}

/** Texts keep what a value loses on its way through JavaScript: microseconds, digits. */
function texts(columns: readonly KeyColumn[], alias: string): string[] {
  return columns.map(({ column }, i) => `t."${column}"::text as "${alias}${i}"`);
}
