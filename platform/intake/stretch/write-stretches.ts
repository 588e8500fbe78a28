import type { PoolClient } from 'pg';
import { bigints, ints } from './binary-arrays.ts';
import { packColumns } from './pack-columns.ts';

/** Sound lines of one sheet on their way into stretches, in their order. */
export interface SoundLines {
  /** Positions in the columns of values. */
  readonly at: readonly number[];
  readonly lines: readonly number[];
  readonly rows: readonly number[];
  /** Digests of the keys of each. */
  readonly keys: readonly (readonly number[])[];
  /** Values by field of the plan, `null` for an empty one. */
  readonly columns: readonly (readonly unknown[])[];
}

/** Lines of one stretch: few enough that a page of them is read in a moment. */
export const STRETCH = 1000;

/** Puts sound lines of one sheet down, in their order. */
export async function writeStretches(
  client: PoolClient,
  batch: string,
  sheet: string,
  { at, lines, rows, keys, columns }: SoundLines,
): Promise<void> {
  for (let from = 0; from < lines.length; from += STRETCH) {
    const some = <T>(list: readonly T[]) => list.slice(from, from + STRETCH);
    const [numbers, places] = [some(lines), some(rows)];
    await client.query({
      name: 'intake-stretch',
      text: `insert into intake_stretch (batch, first, last, sheet, first_row, last_row, state, count, lines, rows, keys, values)
        values ($1, $2, $3, $4, $5, $6, 'ready', $7, $8, $9, $10, $11)`,
      values: [
        ...[batch, numbers[0], numbers.at(-1), sheet, places[0], places.at(-1), numbers.length],
        ...[ints(numbers), ints(places), bigints(flat(some(keys))), packColumns(columns, some(at))],
      ],
    });
  }
}

/** As many digests for every line, zero where it has none. */
function flat(keys: readonly (readonly number[])[]): number[] {
  const each = keys.reduce((most, { length }) => Math.max(most, length), 0);
  const digests: number[] = [];
  for (const own of keys) for (let key = 0; key < each; key++) digests.push(own[key] ?? 0);
  return digests;
}
