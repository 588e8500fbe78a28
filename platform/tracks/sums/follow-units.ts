import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { addToPlaces, decimalsOf, undone } from './place-sums.ts';
import type { SumBook, System } from './sum-book.ts';

/** Whether some unit lies elsewhere today than where its sums are counted. */
export async function anyUnitMoved({ system }: System, { name }: SumBook): Promise<boolean> {
  const { rows } = await sql`
    select 1 from kept_unit k left join unit u on u.id = k.unit
    where k.book = ${name} and u.place_path is distinct from k.path limit 1`.execute(system);
  return rows.length > 0;
}

/** Takes the sums of units that moved from the places above them before to those above them today; answers how many moved. */
export async function followUnits(tx: Pick<Writer, 'system'>, book: SumBook): Promise<number> {
  const { name } = book;
  const { rows: moved } = await sql<{ unit: string; path: string; now: string }>`
    select k.unit, k.path, u.place_path as now from kept_unit k join unit u on u.id = k.unit
    where k.book = ${name} and u.place_path <> k.path`.execute(tx.system);
  if (moved.length === 0) return 0;
  const ids = moved.map(({ unit }) => unit);
  const { rows: sums } = await sql<{
    unit: string;
    period: string;
    rows: number;
    latest: string | null;
    sums: string[];
  }>`
    select unit, period::text as period, rows, latest, sums::text[] as sums
    from kept_unit_sum where book = ${name} and unit = any(${ids}::uuid[])`.execute(tx.system);
  const paths = new Map(moved.map(({ unit, ...both }) => [unit, both]));
  const changes = sums.flatMap(({ unit, period, rows, latest, sums: values }) => {
    const { path, now } = paths.get(unit)!;
    const change = { period, rows, latest, sums: decimalsOf(values) };
    return [undone({ ...change, path }), { ...change, path: now }];
  });
  await addToPlaces(tx, book, changes);
  await sql`update kept_unit k set path = u.place_path from unit u
    where u.id = k.unit and k.book = ${name} and k.unit = any(${ids}::uuid[])`.execute(tx.system);
  return moved.length;
}
