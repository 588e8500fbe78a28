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
  const fields = [...shape.columns.values()]
    .filter(({ field }) => accessTo(field, highest) !== 'hidden')
    .map(({ name, column }) => sql`${sql.ref(`t.${column}`)} as ${sql.ref(name)}`);
  const facts = factColumns(shape).map((column) => sql`${sql.ref(`t.${column}`)} as ${sql.ref(`$${column}`)}`);
  return sql.join([
    ...fields,
    ...facts,
    ...texts(identityOf(shape), '$i'),
    ...texts(order, '$o'),
    ...scope.flatMap(({ arm }) =>
      arm.by === 'sight' ? [sql`t.id in (${sightRows(arm, shape.name)}) as ${sql.ref('$sight')}`] : [],
    ),
  ]);
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
function texts(columns: readonly KeyColumn[], alias: string): RawBuilder<unknown>[] {
  return columns.map(({ column }, i) => sql`${sql.ref(`t.${column}`)}::text as ${sql.ref(`${alias}${i}`)}`);
}
