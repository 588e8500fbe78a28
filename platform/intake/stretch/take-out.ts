import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import { linesOf, type PackedLine, STRETCH_COLUMNS, type Stretch } from './stretch.ts';

type Found = Stretch & { readonly keys: readonly number[] };

/** Takes lines out of their stretches, so that each stands by itself and may differ from the others; lines that stand so already are left. */
export async function takeOut(system: Kysely<Tables>, batch: string, numbers: readonly number[]): Promise<void> {
  const wanted = new Set(numbers);
  if (wanted.size === 0) return;
  const { rows } = await sql<Found>`
    select ${STRETCH_COLUMNS}, keys from intake_stretch s where batch = ${batch}
      and exists (select from unnest(${[...wanted]}::int[]) n where n between s.first and s.last)
    order by first for update`.execute(system);
  for (const stretch of rows) {
    const taken = linesOf(stretch).filter(({ line }) => wanted.has(line));
    if (taken.length > 0) await moveOut(system, batch, stretch, taken);
  }
}

/** The same by place in the book. */
export async function takeOutRows(
  system: Kysely<Tables>,
  batch: string,
  places: readonly { readonly sheet: string; readonly row: number }[],
): Promise<void> {
  const { rows } = await sql<{ line: number }>`
    select s.lines[array_position(s.rows, u.row)] as line
    from unnest(${places.map(({ sheet }) => sheet)}::text[], ${places.map(({ row }) => row)}::int[]) as u (sheet, row)
      join intake_stretch s on s.batch = ${batch} and s.sheet = u.sheet and u.row between s.first_row and s.last_row
    where u.row = any(s.rows)`.execute(system);
  await takeOut(
    system,
    batch,
    rows.map(({ line }) => line),
  );
}

async function moveOut(
  system: Kysely<Tables>,
  batch: string,
  { first, sheet, state, lines, keys }: Found,
  taken: readonly PackedLine[],
): Promise<void> {
  const at = new Map(lines.map((line, index) => [line, index]));
  const each = keys.length / lines.length;
  const keysOf = (line: number) => keys.slice(at.get(line)! * each, (at.get(line)! + 1) * each);
  await sql`
    insert into intake_line (batch, line, sheet, row, state, act, keys, values, record, rev)
    select ${batch}::uuid, line, ${sheet}, row, ${state}, 'create', array_remove(keys::bigint[], 0), values, record, rev from unnest(
      ${taken.map(({ line }) => line)}::int[], ${taken.map(({ row }) => row)}::int[],
      ${taken.map(({ line }) => `{${keysOf(line)}}`)}::text[], ${taken.map(({ values }) => JSON.stringify(values))}::json[],
      ${taken.map(({ record }) => record)}::uuid[], ${taken.map(({ rev }) => rev)}::int[]
    ) as u (line, row, keys, values, record, rev)`.execute(system);
  await sql`
    update intake_stretch set apart = apart || ${taken.map(({ line }) => line)}::int[], count = count - ${taken.length}
    where batch = ${batch} and first = ${first}`.execute(system);
}
