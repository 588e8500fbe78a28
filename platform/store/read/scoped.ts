import { type RawBuilder, sql } from 'kysely';
import type { RecordOf, Resource } from '#standards/language';
import { type FieldColumn, tableOf } from '../schema/table.ts';
import { listClearance } from './clearance.ts';
import { type Condition, some } from './condition.ts';
import type { Ground } from './ground.ts';
import { distinctArms, type ScopedArm, scopeOf } from './scope-arms.ts';
import { branchesOf } from './scope-sql.ts';

/**
 * A sub-select in parentheses for hand-written joins: live rows in scope for the verb, columns named by fields and facts. A field that is not clear on a row is null there,
 * as are sealed fields always. Moves of the organisation are those known at the latest reading.
 */
export function scoped<R extends Resource>(ground: Ground, resource: R, verb = 'read'): RawBuilder<RecordOf<R>> {
  const shape = tableOf(resource);
  const scope = scopeOf(ground.actor, resource, verb);
  const moves = ground.moves.known();
  const inScope = (arms: readonly ScopedArm[]): Condition[] =>
    branchesOf(distinctArms(ground.actor, arms), 't', shape.name, moves).map(({ condition }) => condition);
  const everywhere = listClearance(ground.actor, scope);
  const fields = [...shape.columns.values()].map((column) => {
    const value = sql.ref(`t.${column.column}`);
    const name = sql.ref(column.name);
    const grade = column.field.grade;
    const clear = scope.filter(({ clearance }) => clearance >= grade);
    if (column.field.sealed || clear.length === 0) return sql`null::${sql.raw(typeOf(column))} as ${name}`;
    if (grade <= everywhere && clear.length === scope.length) return sql`${value} as ${name}`;
    return sql`case when ${some(inScope(clear))} then ${value} end as ${name}`;
  });
  const facts = (shape.log ? LOG_FACTS : FACTS).map((fact) => sql.raw(fact));
  const branches = inScope(scope);
  const selects = (branches.length > 0 ? branches : [sql<boolean>`false` as Condition]).map(
    (condition) => sql`select ${sql.join([...facts, ...fields])} from ${sql.table(shape.name)} t
      where ${condition} ${shape.log ? sql`` : sql`and t.voided_at is null`}`,
  );
  return sql<RecordOf<R>>`(${sql.join(selects, sql` union all `)})`;
}

const FACTS = ['t.id as "id"', 't.rev as "rev"', 't.created_at as "createdAt"', 't.updated_at as "updatedAt"'];
const LOG_FACTS = ['t.created_at as "createdAt"'];

function typeOf({ field, kind }: FieldColumn): string {
  return field.sealed ? 'text' : kind.column(field).type;
}
