import { sql, type Transaction } from 'kysely';
import type { Actor } from '../contract/actor.ts';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { CommandId, Tables } from '../contract/store.ts';
import { commandDigest } from './command-digest.ts';

/** The stored answer of a command that was done before. */
export interface Answered {
  readonly answer: unknown;
}

/**
 * Claims a command id for this transaction. `undefined`: it is ours, do the work. An answer: the same actor did the same before.
 * While another transaction does it, this one waits; another body or another actor is COMMAND_REUSED.
 */
export async function claimCommand(
  tx: Transaction<Tables>,
  actor: Actor,
  command: CommandId,
  at: string,
): Promise<Answered | undefined> {
  const digest = commandDigest(command);
  const claimed = await sql`
    insert into command_log (id, name, actor, body_hash, at)
    values (${command.id}, ${command.name}, ${actorKey(actor)}, decode(${digest}, 'hex'), ${at}::timestamptz)
    on conflict (id) do nothing returning id
  `.execute(tx);
  if (claimed.rows.length > 0) return undefined;
  const { rows } = await sql<{ same: boolean; answer: unknown }>`
    select actor = ${actorKey(actor)} and body_hash = decode(${digest}, 'hex') as same, answer
    from command_log where id = ${command.id}
  `.execute(tx);
  if (!rows[0]?.same) throw new GoaError(fault('COMMAND_REUSED'));
  return { answer: rows[0].answer ?? undefined };
}

/** Keeps the answer beside the command; an answer is JSON, as the caller gets it over the wire. */
export async function storeAnswer(tx: Transaction<Tables>, command: CommandId, answer: unknown): Promise<void> {
  if (answer === undefined) return;
  await sql`update command_log set answer = ${JSON.stringify(answer)}::jsonb where id = ${command.id}`.execute(tx);
}

/** A person is the same whatever post they act under; a service is its name. */
function actorKey(actor: Actor): string {
  return actor.account ?? actor.name;
}
