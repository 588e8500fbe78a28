import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A condition of SQL; every value in it is a parameter. */
export type Condition = RawBuilder<SqlBool>;

/** Holds when all hold; without any it holds. */
export function all(conditions: readonly Condition[]): Condition {
  return joined(conditions, 'and', sql<SqlBool>`true`);
}

/** Holds when one holds; without any it does not. */
export function some(conditions: readonly Condition[]): Condition {
  return joined(conditions, 'or', sql<SqlBool>`false`);
}

/** Holds when the condition fails or is unknown, so that an empty value never falls between a condition and its opposite. */
export function not(condition: Condition): Condition {
  return sql<SqlBool>`(${condition}) is not true`;
}

function joined(conditions: readonly Condition[], word: 'and' | 'or', none: Condition): Condition {
  if (conditions.length < 2) return conditions[0] ?? none;
  return sql<SqlBool>`(${sql.join(conditions, sql.raw(` ${word} `))})`;
}
