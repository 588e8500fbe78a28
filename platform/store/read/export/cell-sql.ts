import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CodeItem, Registry } from '#standards/language';
import type { ExportColumn } from '../../contract/export.ts';
import { type FieldColumn, tableOf } from '../../schema/table.ts';
import { SECRET_ROOT } from '../../write/path-prefix.ts';
import { type Condition, some } from '../condition.ts';
import { INVISIBLE } from '../ref-titles.ts';
import { SEALED } from '../row-view.ts';

/** What the cells of one export stand on. */
export interface CellGround {
  readonly registry: Registry;
  readonly sets: ReadonlyMap<string, readonly CodeItem[]>;
  /** Conditions (over the alias) under which the actor sees rows of a resource by grants. */
  seen(resource: string, alias: string): readonly Condition[];
}

/** The text of a cell over the alias `t`, and the join that it needs. */
export interface CellSql {
  readonly text: RawBuilder<unknown>;
  readonly join?: RawBuilder<unknown>;
}

/** A field as people read it: codes as labels, references as titles, moments in Asia/Shanghai, numbers without marks. */
export function cellSql(column: FieldColumn, ground: CellGround, index: number): CellSql {
  const value = sql.ref(`t.${column.column}`);
  switch (column.field.kind) {
    case 'code':
      return { text: labelled(value, ground.sets.get(column.field.set?.name ?? '') ?? []) };
    case 'ref':
      return titled(column, ground, `r${index}`);
    case 'flag':
      return { text: sql`case ${value} when true then '是' when false then '否' end` };
    case 'instant':
      return { text: sql`to_char(${value}, 'YYYY-MM-DD HH24:MI:SS')` };
    default:
      return { text: sql`${value}::text` };
  }
}

/** How a column's texts are to be read. */
export function columnFacts({ name, field }: FieldColumn): ExportColumn {
  const facts = { name, title: field.unit ? `${field.title}(${field.unit})` : field.title };
  switch (field.kind) {
    case 'int':
      return { ...facts, kind: 'integer' };
    case 'money':
    case 'quantity':
      return { ...facts, kind: 'decimal', scale: field.scale ?? 2 };
    case 'date':
      return { ...facts, kind: 'day' };
    case 'instant':
      return { ...facts, kind: 'moment' };
    default:
      return { ...facts, kind: 'text' };
  }
}

/** What stands for a value that the actor sees only masked; nothing but text knows a mask that shows a part. */
export function maskSql(column: FieldColumn): RawBuilder<unknown> {
  const value = sql.ref(`t.${column.column}`);
  const stars = sql`case when ${value} is not null then ${SEALED} end`;
  if (column.field.sealed || !['text', 'note', 'serial'].includes(column.field.kind)) return stars;
  switch (column.field.mask) {
    case 'name':
      return sql`case when length(${value}) > 1 then left(${value}, 1) || repeat('*', least(length(${value}) - 1, 2))
        when ${value} is not null then '*' end`;
    case 'phone':
      return aroundSql(value, 3, 4, 10);
    case 'idNumber':
      return aroundSql(value, 3, 4, 15);
    case 'tail':
      return aroundSql(value, 0, 4, 9);
    default:
      return stars;
  }
}

function aroundSql(value: RawBuilder<unknown>, head: number, tail: number, least: number): RawBuilder<unknown> {
  return sql`case when length(${value}) >= ${sql.lit(least)}
    then left(${value}, ${sql.lit(head)}) || repeat('*', least(length(${value}), 40) - ${sql.lit(head + tail)}) || right(${value}, ${sql.lit(tail)})
    when ${value} is not null then ${SEALED} end`;
}

function labelled(value: RawBuilder<unknown>, items: readonly CodeItem[]): RawBuilder<unknown> {
  const labels = JSON.stringify(Object.fromEntries(items.map(({ code, label }) => [code, label])));
  return sql`coalesce(${labels}::jsonb ->> ${value}, ${value})`;
}

/**
 * The title of the row referred to shows even when that row is out of scope, because the row that refers carries it; not so what belongs to a secret
 * unit, which is named only to those who see it.
 */
function titled(column: FieldColumn, ground: CellGround, alias: string): CellSql {
  const target = ground.registry.resource(column.field.to ?? '');
  if (!target) return { text: sql`null::text` };
  const shape = tableOf(target);
  const label = shape.columns.get(target.label)!;
  const raw = sql.ref(`${alias}.${label.column}`);
  const words =
    label.field.kind === 'code' ? labelled(raw, ground.sets.get(label.field.set?.name ?? '') ?? []) : sql`${raw}::text`;
  const join = sql`left join ${sql.table(shape.name)} as ${sql.ref(alias)} on ${sql.ref(`${alias}.id`)} = ${sql.ref(`t.${column.column}`)}`;
  if (!shape.has.owner) return { text: words, join };
  const secret = sql<SqlBool>`starts_with(${sql.ref(`${alias}.place_path`)}, ${SECRET_ROOT})`;
  const own = some(ground.seen(target.name, alias));
  return { text: sql`case when ${secret} and (${own}) is not true then ${INVISIBLE} else ${words} end`, join };
}
