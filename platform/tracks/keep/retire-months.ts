import { mkdir } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { type ArchiveLine, freeName, writeArchive } from './archive-file.ts';

/** Rows read at a time. */
const STEP = 20_000;

/** Months ahead that always stand ready. */
const AHEAD = 1;

/** Makes the present month and the next, so that no writer has to. */
export async function prepareMonths({ system }: Pick<Store, 'system'>): Promise<void> {
  for (let ahead = 0; ahead <= AHEAD; ahead++)
    await sql`select vehicle_position_month((current_date + make_interval(months => ${ahead}::int))::date)`.execute(
      system,
    );
}

/**
 * Takes months that are over for more than a year out of the tables, each into an archive of its own: gzipped lines of JSON with an index by vehicle, read back and
 * counted before the month is dropped. Answers the files. A month that gets history after it was archived gets a further archive, numbered.
 */
export async function retireMonths({ system }: Pick<Store, 'system'>, folder: string): Promise<readonly string[]> {
  const { rows } = await sql<{ month: string }>`
    select to_date(right(c.relname, 6), 'YYYYMM')::date as month from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'vehicle_position'::regclass
      and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month' <= now() - interval '1 year'
    order by 1`.execute(system);
  const files: string[] = [];
  for (const { month } of rows) {
    const file = await archiveMonth({ system }, folder, month);
    await sql`select vehicle_position_retire(${month}::date)`.execute(system);
    files.push(file);
  }
  return files;
}

async function archiveMonth({ system }: Pick<Store, 'system'>, folder: string, month: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = await freeName(folder, month.slice(0, 7));
  const lines = async function* () {
    let [no, fixAt] = [0, '-infinity'];
    for (;;) {
      const { rows } = await sql<ArchiveLine & { no: number; fix: string }>`
        select p.no, p.fix_at::text as fix, l.vehicle, jsonb_strip_nulls(to_jsonb(p) - 'no' || jsonb_build_object('vehicle', l.vehicle))::text as line
        from vehicle_position p join vehicle_live l on l.no = p.no
        where p.fix_at >= ${month}::date and p.fix_at < (${month}::date + interval '1 month')
          and (p.no, p.fix_at) > (${no}, ${fixAt}::timestamptz)
        order by p.no, p.fix_at limit ${STEP}`.execute(system);
      yield* rows;
      const last = rows.at(-1);
      if (!last) return;
      [no, fixAt] = [last.no, last.fix];
    }
  };
  await writeArchive(file, lines());
  return file;
}
