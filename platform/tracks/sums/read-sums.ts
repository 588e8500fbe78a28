import { sql } from 'kysely';
import type { Actor } from '#platform/store';
import { anyUnitMoved } from './follow-units.ts';
import { depthOf, isBuilt, type SumBook, type System } from './sum-book.ts';

/** What was kept of a place: decimals as text, in the order of the book. */
export interface KeptSums {
  readonly rows: number;
  readonly sums: readonly string[];
}

/** Sums of a place by period (first days), those of the places right below it (by their node; empty for the place's own), and of each of them in the last period alone. */
export interface SumsOfPlace {
  readonly periods: readonly (KeptSums & { readonly period: string; readonly latest: string | null })[];
  readonly parts: readonly (KeptSums & { readonly node: string; readonly last: readonly string[] })[];
}

/** Periods from the first to the last, each by its first day. */
export interface Periods {
  readonly from: string;
  readonly to: string;
}

/** Whether everything under a path is within what the actor may read, as clear as asked under every grant: only then may sums be told without asking the rows. */
export function seesAllOf({ grants }: Actor, permission: string, grade: number, path: string): boolean {
  const granted = grants.filter(({ permissions }) => permissions.has(permission));
  const arms = granted.flatMap((grant) => grant.arms);
  return (
    granted.every(({ clearance }) => clearance >= grade) &&
    arms.some((arm) => arm.by === 'everything' || (arm.by === 'place' && path.startsWith(arm.prefix)))
  );
}

/** Path of a region or unit in the territory. Whether it may be named the caller has asked. */
export async function pathOfPlace({ system }: System, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ path: string | null }>`
    select place_path as path from region where id = ${id}::uuid union all select place_path from unit where id = ${id}::uuid`.execute(
    system,
  );
  return rows[0]?.path ?? undefined;
}

/** Whether the sums say what the ledger says: reckoned whole, and no unit moved since. */
export async function sumsHold(system: System, book: SumBook): Promise<boolean> {
  return (await isBuilt(system, book)) && !(await anyUnitMoved(system, book));
}

/** What is kept of a place and of what lies right below it. */
export async function sumsOfPlace(
  { system }: System,
  { name, sums }: SumBook,
  path: string,
  { from, to }: Periods,
): Promise<SumsOfPlace> {
  const added = sql.raw(Array.from({ length: sums }, (_, i) => `sum(sums[${i + 1}])`).join());
  const last = sql.raw(
    Array.from({ length: sums }, (_, i) => `coalesce(sum(sums[${i + 1}]) filter (where last), 0)`).join(),
  );
  const [periods, parts] = await Promise.all([
    sql<SumsOfPlace['periods'][number]>`
      select period::text as period, rows, latest, sums::text[] as sums from kept_place_sum
      where book = ${name} and path = ${path} and period between ${from}::date and ${to}::date and rows > 0 order by period`.execute(
      system,
    ),
    sql<SumsOfPlace['parts'][number]>`
      select node, sum(rows)::int4 as rows, array[${added}]::text[] as sums, array[${last}]::text[] as last
      from (
        select split_part(substr(path, ${path.length + 1}::int4), '/', 1) as node, period = ${to}::date as last, rows, sums from kept_place_sum
        where book = ${name} and depth = ${depthOf(path) + 1} and path > ${path} and path < ${`${path}~`}
          and period between ${from}::date and ${to}::date and rows > 0
        union all
        select '', period = ${to}::date, rows, sums from kept_unit_sum
        where book = ${name} and unit in (select unit from kept_unit where book = ${name} and path = ${path})
          and period between ${from}::date and ${to}::date) p
      group by node`.execute(system),
  ]);
  return { periods: periods.rows, parts: parts.rows };
}
