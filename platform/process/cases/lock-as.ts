import { sql } from 'kysely';
import type { CommandContext } from '#platform/commands';
import { fault, GoaError, type Writer } from '#platform/store';
import { type CaseRun, runColumns } from './case-run.ts';
import { actingPerson, type Doer, orgSource } from './doer.ts';

/** The case of a verb, locked until the transaction ends, and who acts, in one statement. Throws NOT_FOR_SERVICES, NOT_FOUND. */
export async function lockAs(
  tx: Writer,
  { row, address }: CommandContext,
): Promise<{ readonly run: CaseRun; readonly doer: Doer & { readonly person: string } }> {
  const { person, assignment } = actingPerson(tx.actor);
  const { rows } = await sql<CaseRun & { org: string | null }>`
    select ${runColumns}, ${orgSource(assignment)} as org from case_run where id = ${row?.id ?? null} for update`.execute(
    tx.system,
  );
  if (!rows[0]) throw new GoaError(fault('NOT_FOUND'));
  const { org, ...run } = rows[0];
  return { run, doer: { person, name: tx.actor.name, org, onBehalf: null, address: address ?? null } };
}
