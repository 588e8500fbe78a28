import { sql } from 'kysely';
import type { Store, Writer } from '#platform/store';

/** What reads the kept sums: a store, or a transaction under way. */
export type System = Pick<Store, 'system'> | Pick<Writer, 'system'>;

/** A set of sums that belongs to one ledger. Its name changes with what is summed: sums of another meaning are never read. */
export interface SumBook {
  /** `<ledger>/<digest of what is summed>`. */
  readonly name: string;
  /** How many values a row of sums has, and how many conditions are kept of each member. */
  readonly sums: number;
  readonly marks: number;
}

/** One keeps at a time, until its commit: what is read of the ledger after this call is what the sums will say. */
export async function takeBook({ system }: Pick<Writer, 'system'>, { name }: SumBook): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`kept_book ${name}`}))`.execute(system);
}

/** Whether the sums of a book were ever reckoned whole. */
export async function isBuilt({ system }: System, { name }: SumBook): Promise<boolean> {
  const { rows } = await sql`select 1 from kept_book where book = ${name}`.execute(system);
  return rows.length > 0;
}

/** Says that every row of the ledger is in the sums, and takes out the books that the ledger had before. */
export async function noteBuilt({ system }: Pick<Writer, 'system'>, { name }: SumBook): Promise<void> {
  const former = `${name.slice(0, name.indexOf('/') + 1)}%`;
  for (const table of TABLES)
    await sql`delete from ${sql.table(table)} where book like ${former} and book <> ${name}`.execute(system);
  await sql`insert into kept_book (book) values (${name}) on conflict (book) do update set built_at = now()`.execute(
    system,
  );
}

/** Forgets the sums of a book: until they are reckoned anew everybody reads the ledger itself. */
export async function forgetBook({ system }: Pick<Writer, 'system'>, { name }: SumBook): Promise<void> {
  for (const table of TABLES) await sql`delete from ${sql.table(table)} where book = ${name}`.execute(system);
}

const TABLES = ['kept_book', 'kept_unit', 'kept_unit_sum', 'kept_place_sum', 'kept_member'] as const;

/** `/a/b/` is counted under `/a/` and `/a/b/`. */
export function pathsTo(path: string): readonly string[] {
  const nodes = path.split('/').slice(1, -1);
  return nodes.map((_, i) => `/${nodes.slice(0, i + 1).join('/')}/`);
}

/** Nodes of a path. */
export const depthOf = (path: string): number => path.split('/').length - 2;
