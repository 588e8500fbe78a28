import { type Kysely, sql } from 'kysely';
import type { ExportQuery, Tables } from '#platform/store';

/** What the wing keeps of an export beside its row. */
export interface ExportWork {
  readonly job: string;
  readonly account: string;
  readonly assignment: string;
  /** Name of the resource. */
  readonly target: string;
  readonly query: ExportQuery;
  readonly done: number;
  readonly total: number | null;
  /** Key of the bytes in the storage of files. */
  readonly blob: string | null;
  /** Digest of the rights that the file was written under. */
  readonly rights: string | null;
}

/** Puts the work of a new export down. */
export async function putWork(
  system: Kysely<Tables>,
  { job, account, assignment, target, query }: Pick<ExportWork, 'job' | 'account' | 'assignment' | 'target' | 'query'>,
): Promise<void> {
  await sql`insert into export_work (job, account, assignment, target, query)
    values (${job}, ${account}, ${assignment}, ${target}, ${JSON.stringify(query)}::jsonb)`.execute(system);
}

/** The work of an export; undefined once it was forgotten. */
export async function workOf(system: Kysely<Tables>, job: string): Promise<ExportWork | undefined> {
  const { rows } = await sql<ExportWork>`
    select job, account, assignment, target, query, done, total, blob, rights from export_work where job = ${job}`.execute(
    system,
  );
  return rows[0];
}

/** Lets one run write and no other, from nothing; answers whether there is work. */
export async function takeRun(system: Kysely<Tables>, job: string, run: string): Promise<ExportWork | undefined> {
  const { rows } = await sql<ExportWork>`
    update export_work set run = ${run}, done = 0, total = null, rights = null where job = ${job}
    returning job, account, assignment, target, query, done, total, blob, rights`.execute(system);
  return rows[0];
}

/** Lets nobody write any more. */
export async function endRun(system: Kysely<Tables>, job: string): Promise<void> {
  await sql`update export_work set run = null where job = ${job}`.execute(system);
}

/** Notes something of a run that still may write; answers false when it may not. */
export async function noteRun(
  system: Kysely<Tables>,
  job: string,
  run: string,
  set: Partial<Pick<ExportWork, 'done' | 'total' | 'blob' | 'rights'>>,
): Promise<boolean> {
  const parts = Object.entries(set).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { rows } =
    await sql`update export_work set ${sql.join(parts)} where job = ${job} and run = ${run} returning 1 as mine`.execute(
      system,
    );
  return rows.length > 0;
}
