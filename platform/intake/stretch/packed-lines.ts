import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '#platform/store';
import { linesOf, type PackedLine, STRETCH_COLUMNS, type Stretch } from './stretch.ts';

/** Stretches that are read at once. */
const SOME = 4;

/** Which packed lines of a batch are wanted. */
export interface PackedChoice {
  readonly batch: string;
  readonly state?: string | null;
  readonly after: number;
  readonly limit: number;
}

/** Packed lines in the order of the file. */
export async function packedLines(system: Kysely<Tables>, choice: PackedChoice): Promise<PackedLine[]> {
  const { batch, state, after, limit } = choice;
  const found: PackedLine[] = [];
  for (let last = after; found.length < limit; ) {
    const stretches = await stretchesWith(
      system,
      batch,
      sql`last > ${last} and count > 0 ${state ? sql`and state = ${state}` : sql``}`,
      SOME,
    );
    for (const stretch of stretches) found.push(...linesOf(stretch).filter(({ line }) => line > after));
    if (stretches.length < SOME) break;
    last = stretches.at(-1)!.last;
  }
  return found.slice(0, limit);
}

/** Packed lines by number. */
export async function packedNumbered(
  system: Kysely<Tables>,
  batch: string,
  numbers: readonly number[],
): Promise<PackedLine[]> {
  if (numbers.length === 0) return [];
  const wanted = new Set(numbers);
  const stretches = await stretchesWith(
    system,
    batch,
    sql`exists (select from unnest(${[...numbers]}::int[]) n where n between s.first and s.last)`,
  );
  return stretches.flatMap((stretch) => linesOf(stretch).filter(({ line }) => wanted.has(line)));
}

/** Place in the book of another packed line that carries one of the keys. */
export async function packedWithKey(
  system: Kysely<Tables>,
  batch: string,
  line: number,
  keys: readonly number[],
): Promise<{ readonly sheet: string; readonly row: number } | undefined> {
  const { rows } = await sql<Stretch & { keys: readonly number[] }>`
    select ${STRETCH_COLUMNS}, keys from intake_stretch where batch = ${batch} and state in ('ready', 'done')
      and keys && ${[...keys]}::bigint[] order by first`.execute(system);
  const wanted = new Set(keys);
  for (const { sheet, lines, rows: places, apart, keys: all } of rows) {
    const each = all.length / lines.length;
    const at = lines.findIndex(
      (number, index) =>
        number !== line &&
        !apart.includes(number) &&
        all.slice(index * each, (index + 1) * each).some((key) => wanted.has(key)),
    );
    if (at >= 0) return { sheet, row: places[at]! };
  }
  return undefined;
}

async function stretchesWith(
  system: Kysely<Tables>,
  batch: string,
  condition: RawBuilder<unknown>,
  most?: number,
): Promise<readonly Stretch[]> {
  const { rows } = await sql<Stretch>`
    select ${STRETCH_COLUMNS} from intake_stretch s where batch = ${batch} and ${condition}
    order by first ${most === undefined ? sql`` : sql`limit ${most}`}`.execute(system);
  return rows;
}
