import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { followUnits } from './follow-units.ts';
import { addToPlaces, decimalsOf, type SumChange, undone } from './place-sums.ts';
import type { SumBook } from './sum-book.ts';

/** What the ledger says of one unit in a period. */
export interface UnitSums {
  readonly unit: string;
  readonly rows: number;
  /** Latest change of its rows (UTC ISO). */
  readonly latest: string | null;
  readonly sums: readonly (number | string | null)[];
}

interface Kept {
  readonly unit: string;
  readonly path: string;
  readonly rows: number;
  readonly latest: string | null;
  readonly sums: readonly string[] | null;
}

/** Puts what the ledger says of these units in a period (its first day) in the place of what was kept; a unit that is not found has nothing any more. */
export async function keepSums(
  tx: Pick<Writer, 'system'>,
  book: SumBook,
  period: string,
  units: readonly string[],
  found: readonly UnitSums[],
): Promise<void> {
  await followUnits(tx, book);
  const now = new Map(found.map((sums) => [sums.unit, sums]));
  const kept = await keptOf(tx, book, period, units);
  const changes = kept.flatMap(({ unit, path, ...before }): SumChange[] => {
    const after = now.get(unit);
    const old = { path, period, rows: before.rows, latest: null, sums: decimalsOf(before.sums ?? []) };
    return [
      ...(before.sums ? [undone(old)] : []),
      ...(after ? [{ ...old, rows: after.rows, latest: after.latest, sums: decimalsOf(after.sums) }] : []),
    ];
  });
  await addToPlaces(tx, book, changes);
  const { name } = book;
  await sql`delete from kept_unit_sum where book = ${name} and period = ${period}::date and unit = any(${[...units]}::uuid[])`.execute(
    tx.system,
  );
  if (found.length === 0) return;
  const paths = new Map(kept.map(({ unit, path }) => [unit, path]));
  const rows = found.map((sums) => ({
    ...sums,
    path: paths.get(sums.unit)!,
    sums: sums.sums.map((value) => String(value ?? 0)),
  }));
  await sql`
    with u as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as u (unit uuid, path text, rows int4, latest timestamptz, sums numeric[])),
      p as (insert into kept_unit (book, unit, path) select ${name}, unit, path from u on conflict (book, unit) do nothing)
    insert into kept_unit_sum (book, unit, period, rows, latest, sums)
    select ${name}, unit, ${period}::date, rows, latest, sums from u`.execute(tx.system);
}

/** Units with the path they are counted under (that of today where they are not counted yet) and what is kept of them. */
async function keptOf({ system }: Pick<Writer, 'system'>, { name }: SumBook, period: string, units: readonly string[]) {
  const { rows } = await sql<Kept>`
    select u.id as unit, coalesce(k.path, u.place_path) as path, coalesce(s.rows, 0) as rows, s.sums::text[] as sums
    from unit u left join kept_unit k on k.book = ${name} and k.unit = u.id
      left join kept_unit_sum s on s.book = ${name} and s.unit = u.id and s.period = ${period}::date
    where u.id = any(${[...units]}::uuid[])`.execute(system);
  return rows;
}
