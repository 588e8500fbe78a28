import type { PoolClient } from 'pg';
import { packColumns } from './pack-columns.ts';

/** A sound line on its way into a stretch. */
export interface SoundLine {
  readonly line: number;
  readonly row: number;
  /** Digests of its keys. */
  readonly keys: readonly number[];
  /** Position in the columns of values. */
  readonly at: number;
}

/** Lines of one stretch: few enough that a page of them is read in a moment. */
export const STRETCH = 1000;

/** Puts sound lines of one sheet down, in their order; values stand in columns by field of the plan, `null` for an empty one. */
export async function writeStretches(
  client: PoolClient,
  batch: string,
  sheet: string,
  lines: readonly SoundLine[],
  columns: readonly (readonly unknown[])[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += STRETCH) {
    const some = lines.slice(from, from + STRETCH);
    const numbers = some.map(({ line }) => line);
    const rows = some.map(({ row }) => row);
    const each = Math.max(...some.map(({ keys }) => keys.length));
    let keys = '';
    for (const line of some) for (let at = 0; at < each; at++) keys += `,${line.keys[at] ?? 0}`;
    const values = columns.map((column) => some.map(({ at }) => column[at]));
    await client.query({
      name: 'intake-stretch',
      text: `insert into intake_stretch (batch, first, last, sheet, first_row, last_row, state, count, lines, rows, keys, values)
        values ($1, $2, $3, $4, $5, $6, 'ready', $7, $8, $9, $10, $11)`,
      values: [
        ...[batch, numbers[0], numbers.at(-1), sheet, rows[0], rows.at(-1), some.length],
        ...[`{${numbers}}`, `{${rows}}`, `{${keys.slice(1)}}`, packColumns(values)],
      ],
    });
  }
}
