import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { type LogLine, lineHash } from './write-log.ts';

/** What checking the log of a case found: the number of its lines, and the first that does not fit the one before. */
export interface LogVerdict {
  readonly lines: number;
  readonly brokenAt: number | null;
}

/** Follows the chain of a case's log from its first line to the head kept with the case. */
export async function verifyLog(store: Pick<Store, 'system'>, caseId: string): Promise<LogVerdict> {
  const { rows } = await sql<LogLine & { seq: number; at: string; hash: string }>`
    select seq, at, actor, actor_name as "actorName", actor_org as "actorOrg", on_behalf as "onBehalf",
      on_behalf_name as "onBehalfName", action, task, from_node as "from", to_nodes as "to", opinion, data, address,
      encode(hash, 'hex') as hash
    from case_log where case_id = ${caseId} order by seq`.execute(store.system);
  const { rows: heads } = await sql<{ seq: number; hash: string }>`
    select log_seq as seq, encode(log_hash, 'hex') as hash from case_run where id = ${caseId}`.execute(store.system);
  let previous = '';
  for (const [i, { seq, at, hash, ...line }] of rows.entries()) {
    const expected = lineHash(caseId, i + 1, at, line, previous);
    if (seq !== i + 1 || expected !== hash) return { lines: rows.length, brokenAt: i + 1 };
    previous = hash;
  }
  const head = heads[0];
  const whole = head !== undefined && head.seq === rows.length && head.hash === previous;
  return { lines: rows.length, brokenAt: whole ? null : rows.length + 1 };
}
