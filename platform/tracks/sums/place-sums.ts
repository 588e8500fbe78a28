import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { addDecimals, type Decimal, formatDecimal, parseDecimal } from '#standards/language';
import { depthOf, pathsTo, type SumBook } from './sum-book.ts';

/** What a period of a unit adds to every place above it; negative what it takes away. */
export interface SumChange {
  readonly path: string;
  /** First day of the period. */
  readonly period: string;
  readonly rows: number;
  readonly latest: string | null;
  readonly sums: readonly Decimal[];
}

/** Adds changes to every path that leads to their place. */
export async function addToPlaces(
  { system }: Pick<Writer, 'system'>,
  { name }: SumBook,
  changes: readonly SumChange[],
): Promise<void> {
  const places = new Map<string, SumChange>();
  for (const change of changes)
    for (const path of pathsTo(change.path)) {
      const key = `${path} ${change.period}`;
      places.set(key, plus(places.get(key), { ...change, path }));
    }
  if (places.size === 0) return;
  const rows = [...places.values()].map(({ sums, ...place }) => ({
    ...place,
    depth: depthOf(place.path),
    sums: sums.map(formatDecimal),
  }));
  await sql`
    insert into kept_place_sum as k (book, path, period, depth, rows, latest, sums)
    select ${name}, path, period, depth, rows, latest, sums
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (path text, period date, depth int2, rows int4, latest timestamptz, sums numeric[])
    on conflict (book, path, period) do update set rows = k.rows + excluded.rows, latest = greatest(k.latest, excluded.latest),
      sums = (select array_agg(a + b order by i) from unnest(k.sums, excluded.sums) with ordinality as s (a, b, i))`.execute(
    system,
  );
}

/** Values as they came out of the database or a figure; what is missing counts nothing. */
export function decimalsOf(values: readonly (number | string | null)[]): readonly Decimal[] {
  return values.map((value) => (value === null ? undefined : parseDecimal(String(value))) ?? NOTHING);
}

/** The change that undoes another. */
export function undone(change: SumChange): SumChange {
  return {
    ...change,
    rows: -change.rows,
    sums: change.sums.map(({ units, scale }) => ({ units: -units, scale })),
  };
}

const NOTHING: Decimal = { units: 0n, scale: 0 };

function plus(before: SumChange | undefined, change: SumChange): SumChange {
  if (!before) return change;
  const latest = [before.latest, change.latest].filter((one) => one !== null).sort();
  return {
    ...change,
    rows: before.rows + change.rows,
    latest: latest.at(-1) ?? null,
    sums: change.sums.map((value, i) => addDecimals(before.sums[i] ?? NOTHING, value)),
  };
}
