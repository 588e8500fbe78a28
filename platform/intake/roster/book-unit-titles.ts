import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { Work } from '../batch/work.ts';
import { bookUnitId } from './book-units.ts';
import { rosterUnits } from './roster-sheets.ts';

/** Names of the units that a roster itself brings, by what stands for them until they have rows; empty for every other book. */
export async function bookUnitTitles(
  system: Kysely<Tables>,
  { batch, plan }: Pick<Work, 'batch' | 'plan'>,
): Promise<ReadonlyMap<string, string>> {
  const sheets = (plan ?? []).flatMap(({ target, layout }) => (target === rosterUnits.name ? [layout.sheet] : []));
  if (sheets.length === 0) return new Map();
  const place = Object.keys(rosterUnits.fields).indexOf('name');
  const { rows } = await sql<{ name: string }>`
    select distinct values ->> ${sql.lit(place)}::int as name from intake_line
    where batch = ${batch} and sheet = any(${sheets}::text[]) and values ->> ${sql.lit(place)}::int is not null`.execute(
    system,
  );
  return new Map(rows.map(({ name }) => [bookUnitId(batch, name), name]));
}
