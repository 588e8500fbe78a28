import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Writer } from '#platform/store';
import type { CaseRun } from '../cases/case-run.ts';
import { caseFile } from '../resources/case-file.resource.ts';

/** Puts a warning about a case into people's lists, once for each `ref`, and lets them see the case. */
export async function warnPeople(
  tx: Writer,
  run: CaseRun,
  people: readonly string[],
  words: string,
  at: string,
  ref: string,
): Promise<void> {
  const all = [...new Set(people)];
  if (all.length === 0) return;
  await sql`
    insert into todo (id, person, kind, source, ref, case_id, title, detail, item, opened_at, light)
    select id, person, 'warning', 'process', ${`warning/${ref}`}, ${run.id}::uuid, ${run.title}, ${words}, ${run.item},
      ${at}::timestamptz, 3
    from unnest(${all.map(() => uuidv7())}::uuid[], ${all}::uuid[]) as u (id, person)
    on conflict (source, ref, person) where closed_at is null do nothing`.execute(tx.system);
  const fresh = all.filter((person) => !run.people.includes(person));
  if (fresh.length === 0) return;
  await tx.grantSight(caseFile, [run.id], { people: fresh }, null, '时限预警');
  await sql`update case_run set people = people || ${fresh}::uuid[] where id = ${run.id}`.execute(tx.system);
}
