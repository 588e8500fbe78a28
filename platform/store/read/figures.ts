import { type RawBuilder, sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Figure } from '../contract/query.ts';
import { tableOf } from '../schema/table.ts';
import { accessTo } from './clearance.ts';
import { type Queryable, queryable } from './queryable.ts';

/** Kinds that can be added up, and those that have a least and a most. */
const NUMBERS = ['int', 'quantity', 'money'];
const ORDERED = [...NUMBERS, 'date', 'instant'];

/** Kinds whose values are too various or too large to be parted or counted by. */
export const UNGROUPABLE = ['note', 'point', 'rows', 'instant'];

const KINDS: Readonly<Record<Exclude<Figure['take'], 'count' | 'distinct'>, readonly string[]>> = {
  sum: NUMBERS,
  average: NUMBERS,
  least: ORDERED,
  most: ORDERED,
};

/** What a figure is taken of; nothing for a count. Throws `BAD_FIGURE`, `FIELD_MASKED`, `UNKNOWN_FIELD` or `FIELD_NOT_FILTERABLE`. */
export function takenOf(resource: Resource, { take, field }: Figure, clearance: number): Queryable | undefined {
  if (take === 'count' && field === undefined) return undefined;
  if (take === 'count' || typeof field !== 'string') throw new GoaError(fault('BAD_FIGURE'), { path: String(field) });
  const on = clearField(resource, field, clearance);
  const kinds = take === 'distinct' ? undefined : Object.hasOwn(KINDS, take) && KINDS[take];
  if (kinds === false) throw new GoaError(fault('BAD_FIGURE'), { path: field });
  const fits = kinds ? kinds.includes(on.kind.name) : !UNGROUPABLE.includes(on.kind.name);
  if (!fits || on.blind) throw new GoaError(fault('FIELD_NOT_FILTERABLE'), { path: field });
  return on;
}

/** The field of this name where it is clear. Whoever sees it masked is told so; a field that is hidden is one that does not exist. */
export function clearField(resource: Resource, name: string, clearance: number): Queryable {
  const column = tableOf(resource).columns.get(name);
  if (column && accessTo(column.field, clearance) === 'masked') {
    throw new GoaError(fault('FIELD_MASKED'), { path: name });
  }
  return queryable(resource, name, clearance);
}

/** The figure over values that carry the name `value`, as text where digits count. */
export function figureSql(take: Figure['take'], on: Queryable | undefined, value: string): RawBuilder<unknown> {
  const column = sql.ref(value);
  switch (take) {
    case 'count':
      return sql`count(*)`;
    case 'distinct':
      return sql`count(distinct ${column})`;
    case 'sum':
      return sql`sum(${column})`;
    case 'average':
      return sql`round(avg(${column}), ${sql.lit((on?.field.scale ?? 0) + 2)})`;
    case 'least':
      return sql`min(${column})`;
    case 'most':
      return sql`max(${column})`;
  }
}

/** The figure as it travels. */
export function readFigure(take: Figure['take'], on: Queryable | undefined, raw: unknown): number | string | null {
  if (raw === null || raw === undefined) return null;
  if (!on || take === 'distinct') return Number(raw);
  if (take === 'sum' && on.kind.name === 'int') return Number(raw);
  if (take === 'sum' || take === 'average') return String(raw);
  return on.kind.column(on.field).read(raw) as number | string;
}
