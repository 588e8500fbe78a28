import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { START } from '#standards/process';
import { holdsFor, principalsOf } from '../assignment/standing-deputies.ts';
import type { CaseRun } from '../cases/case-run.ts';

/** Nodes of a case at which a person, or somebody he stands in for, has or had a task: what they show of the form he may see. */
export async function handledNodes(
  store: Pick<Store, 'system'>,
  { id, item }: CaseRun,
  person: string,
): Promise<readonly string[]> {
  const principals = await principalsOf(store, person, new Date().toISOString());
  const people = [person, ...principals.filter((one) => holdsFor(one, item)).map((one) => one.person)];
  const { rows } = await sql<{ node: string }>`
    select distinct node from case_task
    where case_id = ${id} and node <> ${START}
      and (who = any(${people}::uuid[]) or (who is null and pool && ${people}::uuid[]))`.execute(store.system);
  return rows.map(({ node }) => node);
}
