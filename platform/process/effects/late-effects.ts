import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CommandContext } from '#platform/commands';
import type { Store, Writer } from '#platform/store';
import { runEffect } from '../cases/case-effects.ts';
import { readRun } from '../cases/case-run.ts';
import { CASE_PERMISSIONS } from '../cases/take-step.ts';
import { alone } from '../commands/many.ts';

/** An effect that is owed. */
export interface OwedEffect {
  readonly caseId: string;
  readonly contract: string;
  /** Once for each cause, however often it is told. */
  readonly cause: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Notes an effect that is owed; answers its id. */
export async function oweEffect({ system }: Pick<Store, 'system'>, owed: OwedEffect): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into case_effect (id, case_id, contract, cause, facts, created_at)
    values (${uuidv7()}, ${owed.caseId}, ${owed.contract}, ${owed.cause}, ${JSON.stringify(owed.facts)}::jsonb, now())
    on conflict (contract, cause) do update set cause = excluded.cause returning id`.execute(system);
  return rows[0]!.id;
}

/**
 * Does an owed effect in the transaction, once: the row is locked, and done is done. A refusal takes back just the effect and stays with the row as its
 * reason; answers it, or null when all is well. Effects of one case are done in the order in which they came to be owed: none overtakes one that waits.
 */
export async function doOwedEffect(
  tx: Writer,
  context: Pick<CommandContext, 'store' | 'handlers' | 'today'>,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<OwedEffect & { no: string; done: boolean }>`
    select e.case_id as "caseId", e.contract, e.cause, e.facts, f.no, e.done_at is not null as done
    from case_effect e join case_file f on f.id = e.case_id where e.id = ${id} for update of e`.execute(tx.system);
  const [owed] = rows;
  if (!owed || owed.done) return null;
  const run = await readRun(tx, owed.caseId);
  const entrusted = tx.entrust(CASE_PERMISSIONS);
  const subject = { ...run, no: owed.no };
  const refusal = await alone(tx, () => runEffect(entrusted, context, owed.contract, subject, owed.facts));
  await sql`
    update case_effect set tries = tries + 1, tried_at = now(), reason = ${refusal?.message ?? null},
      done_at = ${refusal ? null : sql`now()`} where id = ${id}`.execute(tx.system);
  return refusal?.message ?? null;
}
