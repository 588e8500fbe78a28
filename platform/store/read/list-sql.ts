import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { prefixEnd } from '../write/path-prefix.ts';
import { all, some } from './condition.ts';
import type { Listed } from './listed.ts';
import { type Ordering, orderSql, type Stretch, stretchSql } from './ordering.ts';
import { identityOf } from './row-identity.ts';
import type { Branch, PathRange } from './scope-sql.ts';

/** Rows looked at by a walk before it gives up: a few milliseconds' worth. */
const WALK = 2000;

/** A stretch of a list: which rows, in which order, how many, and what is read of each (over the alias `t`). */
export interface ListSql {
  readonly listed: Listed;
  readonly ordering: Ordering;
  readonly stretch: Stretch;
  readonly limit: number;
  readonly projection: RawBuilder<unknown>;
}

type Statement = RawBuilder<Record<string, unknown>>;

/**
 * Walks the order's own index from where the list begins and keeps what is in scope. Quick when rows in scope are frequent; looks at a
 * limited number of rows, so that fewer rows than asked for may mean that it gave up.
 */
export function walkSql({ listed, ordering, stretch, limit, projection }: ListSql): Statement {
  const { shape, branches, conditions } = listed;
  const order = orderSql(ordering, stretch.empty, 't');
  const inScope = some(branches.map(({ condition }) => condition));
  return sql`select ${projection} from (
      select * from ${sql.table(shape.name)} t where ${stretchSql(ordering, stretch, 't')} order by ${order} limit ${sql.lit(WALK)}
    ) t where ${all([inScope, ...conditions])} order by ${order} limit ${sql.lit(limit)}`;
}

/**
 * Goes out from the scope: each branch finds its first rows by its own index, then they are put together. Its cost follows the number of
 * places in scope (by age) or of rows in scope (otherwise), never how rarely they come in the table.
 */
export function ledSql(list: ListSql): Statement {
  const { listed, ordering, stretch, limit, projection } = list;
  const parts = listed.branches.map((branch) => sql`(${branchSql(list, branch)})`);
  const identity = identityOf(listed.shape).map(
    ({ column }) => sql`${sql.ref(`t.${column}`)} = ${sql.ref(`k.${column}`)}`,
  );
  return sql`select ${projection} from (
      select * from (${sql.join(parts, sql` union all `)}) b
      order by ${orderSql(ordering, stretch.empty, 'b')} limit ${sql.lit(limit)}
    ) k join ${sql.table(listed.shape.name)} t on ${sql.join(identity, sql` and `)}
    order by ${orderSql(ordering, stretch.empty, 't')}`;
}

function branchSql(list: ListSql, branch: Branch): RawBuilder<unknown> {
  if (!list.ordering.byAge || !list.listed.plain || branch.scattered) return fencedSql(list, branch);
  return branch.range ? byPathSql(list, branch, branch.range) : firstSql(list, branch);
}

/** The branch's index is in the order of age: its first rows can be read off. */
function firstSql(list: ListSql, branch: Branch): RawBuilder<unknown> {
  return sql`select ${keys(list, 't')} from ${table(list)} where ${chosen(list, branch)} ${cut(list, 't')}`;
}

/** The fence keeps the planner from walking the order's index in the hope of meeting the branch's rows early. */
function fencedSql(list: ListSql, branch: Branch): RawBuilder<unknown> {
  return sql`with hit as materialized (select ${keys(list, 't')} from ${table(list)} where ${chosen(list, branch)})
    select * from hit ${cut(list, 'hit')}`;
}

/**
 * The paths that occur under the prefix are found by jumping through the index from one to the next. Only as many paths as rows are wanted,
 * those with the best first rows, can hold one of the wanted rows; from each of them the first rows are read off the index.
 */
function byPathSql(list: ListSql, branch: Branch, { column, prefix }: PathRange): RawBuilder<unknown> {
  const path = sql.ref(`t.${column}`);
  const end = prefixEnd(prefix);
  const here = all([sql<SqlBool>`${path} = p.path`, chosen(list, branch)]);
  return sql`with recursive p(path) as (
      (select ${path} from ${table(list)} where ${path} >= ${prefix} and ${path} < ${end} order by ${path} limit 1)
      union all
      select (select ${path} from ${table(list)} where ${path} > p.path and ${path} < ${end} order by ${path} limit 1)
      from p where p.path is not null
    ), best as (
      select p.path, f.* from p cross join lateral (
        select ${keys(list, 't')} from ${table(list)} where ${here} order by ${orderSql(list.ordering, false, 't')} limit 1
      ) f where p.path is not null ${cut(list, 'f')}
    )
    select f.* from best p cross join lateral (
      select ${keys(list, 't')} from ${table(list)} where ${here} ${cut(list, 't')}
    ) f ${cut(list, 'f')}`;
}

function chosen({ listed, ordering, stretch }: ListSql, branch: Branch) {
  return all([branch.condition, stretchSql(ordering, stretch, 't'), ...listed.conditions]);
}

function table({ listed }: ListSql): RawBuilder<unknown> {
  return sql`${sql.table(listed.shape.name)} t`;
}

/** The columns a row is told and ordered by; they always end in the identity. */
function keys({ ordering }: ListSql, alias: string): RawBuilder<unknown> {
  return sql.join(ordering.parts.map(({ column }) => sql.ref(`${alias}.${column}`)));
}

function cut({ ordering, stretch, limit }: ListSql, alias: string): RawBuilder<unknown> {
  return sql`order by ${orderSql(ordering, stretch.empty, alias)} limit ${sql.lit(limit)}`;
}
