import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Resource } from '#standards/language';
import { enqueueJobs } from '../events/enqueue.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { prefixEnd } from './path-prefix.ts';
import type { Session } from './session.ts';

/** Name of the job that re-stamps rows after a subtree moved; its payload is `{ move: <id> }`. */
export const PATH_MOVE_JOB = 'store.pathMove';

/** A subtree of the organisation that moves: what hung under `from` hangs under `to`. */
export interface Move {
  readonly kind: 'place' | 'line';
  readonly from: string;
  readonly to: string;
}

/**
 * Re-stamps what lies under a subtree that moved: regions and units at once, all other rows by a job in small batches.
 * Until the job is done the open move tells readers that old stamps mean the new place. Saying the same move twice in a transaction moves once.
 */
export async function movePaths(session: Session, { kind, from, to }: Move): Promise<void> {
  for (const path of [from, to]) {
    if (!/^\/([0-9a-z]+\/)+$/.test(path)) throw new Error(`"${path}" is not a path of the organisation`);
  }
  const last = session.moves.findLast((move) => move.kind === kind && move.from === from);
  if (from === to || last?.to === to) return;
  if (to.startsWith(from)) throw new Error('a subtree cannot move below itself');
  const id = uuidv7();
  // The clock of the moment, not of the transaction: by now the rows are locked, so that moves of one subtree stand in their true order.
  await sql`
    insert into path_move (id, kind, old_prefix, new_prefix, started_at)
    values (${id}::uuid, ${kind}, ${from}, ${to}, clock_timestamp())
  `.execute(session.tx);
  for (const shape of ownedTables(session.registry.resources.values())) {
    if (shape.has.tree) await moveRows(session, shape.name, kind, from, to);
  }
  if (kind === 'place') await moveSight(session, from, to);
  await enqueueJobs(session.tx, [{ handler: PATH_MOVE_JOB, key: PATH_MOVE_JOB, payload: { move: id } }]);
  session.moves.push({ kind, from, to });
}

/** Tables whose rows carry paths. */
export function ownedTables(resources: Iterable<Resource>): TableShape[] {
  return [...resources].map(tableOf).filter(({ has }) => has.owner);
}

async function moveRows({ tx }: Session, table: string, kind: Move['kind'], from: string, to: string): Promise<void> {
  const path = sql.ref(`${kind}_path`);
  await sql`
    update ${sql.table(table)} set ${path} = ${to}::text || substr(${path}, ${from.length + 1}::int)
    where ${path} >= ${from} and ${path} < ${prefixEnd(from)}
  `.execute(tx);
}

/** Sight given to a place goes with the place. */
async function moveSight({ tx }: Session, from: string, to: string): Promise<void> {
  await sql`
    update sight set place = ${to}::text || substr(place, ${from.length + 1}::int)
    where place >= ${from} and place < ${prefixEnd(from)}
  `.execute(tx);
}
