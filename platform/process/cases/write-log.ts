import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { canonical, type Store } from '#platform/store';

/** One line of a case's log: who did what, for whom, from where to where. */
export interface LogLine {
  readonly actor: string | null;
  readonly actorName: string;
  readonly actorOrg: string | null;
  readonly onBehalf: string | null;
  readonly onBehalfName: string | null;
  readonly action: string;
  readonly task: number | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly opinion: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address: string | null;
}

/** Where the chain of a case stands. */
export interface LogHead {
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The head before the first line. */
export const EMPTY_LOG: LogHead = { seq: 0, hash: '' };

/** Digest of a line over the one before, SM3, hexadecimal. */
export function lineHash(caseId: string, seq: number, at: string, line: LogLine, previous: string): string {
  return hash('sm3', `${previous}${canonical([caseId, seq, at, { ...line }])}`);
}

/** Adds a line behind the head and gives the new head. The case is locked, so nobody else adds at the same time. */
export async function writeLog(
  tx: Pick<Store, 'system'>,
  caseId: string,
  last: LogHead,
  at: string,
  line: LogLine,
): Promise<LogHead> {
  const { insert, head } = nextLine(caseId, last, at, line);
  await insert.execute(tx.system);
  return head;
}

/** The insert of a line behind the head, and the head after it. */
export function nextLine(
  caseId: string,
  last: LogHead,
  at: string,
  line: LogLine,
): { readonly insert: RawBuilder<unknown>; readonly head: LogHead } {
  const seq = last.seq + 1;
  const digest = lineHash(caseId, seq, at, line, last.hash);
  const insert = sql`
    insert into case_log (case_id, seq, at, actor, actor_name, actor_org, on_behalf, on_behalf_name, action, task,
      from_node, to_nodes, opinion, data, address, previous, hash)
    values (${caseId}, ${seq}, ${at}, ${line.actor}, ${line.actorName}, ${line.actorOrg}, ${line.onBehalf},
      ${line.onBehalfName}, ${line.action}, ${line.task}, ${line.from}, ${[...line.to]}, ${line.opinion},
      ${JSON.stringify(line.data)}::jsonb, ${line.address}, decode(${last.hash}, 'hex'), decode(${digest}, 'hex'))`;
  return { insert, head: { seq, hash: digest } };
}
