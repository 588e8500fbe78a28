import { type Kysely, sql } from 'kysely';
import type { Registry } from '#standards/language';
import type { Tables } from '../contract/store.ts';
import { type Move, ownedTables } from './move-paths.ts';
import { prefixEnd } from './path-prefix.ts';

/**
 * Re-stamps the rows that still lie under the old prefix of a move, in batches of their own transactions, and closes the move.
 * Moves that began earlier are finished first, so that a subtree that moved twice arrives. Can be broken off and repeated at any time.
 */
export async function finishMove(
  db: Kysely<Tables>,
  registry: Registry,
  move: string,
  batch = 2000,
): Promise<{ readonly rows: number }> {
  let rows = 0;
  for (const open of await openMoves(db, move)) {
    // A row stamped from an owner that was itself still waiting appears only after its owner's turn: pass until nothing is left.
    for (let found = -1; found !== 0; rows += found) found = await pass(db, registry, open, batch);
    await sql`update path_move set done_at = clock_timestamp() where id = ${open.id}::uuid`.execute(db);
  }
  return { rows };
}

async function openMoves(db: Kysely<Tables>, upTo: string): Promise<(Move & { readonly id: string })[]> {
  const { rows } = await sql<Move & { id: string }>`
    select m.id, m.kind, m.old_prefix as "from", m.new_prefix as "to"
    from path_move m join path_move this on this.id = ${upTo}::uuid and (m.started_at, m.id) <= (this.started_at, this.id)
    where m.done_at is null order by m.started_at, m.id
  `.execute(db);
  return rows;
}

async function pass(db: Kysely<Tables>, registry: Registry, { kind, from, to }: Move, batch: number): Promise<number> {
  const path = sql.ref(`${kind}_path`);
  let total = 0;
  for (const { name } of ownedTables(registry.resources.values())) {
    for (let moved = batch; moved === batch; total += moved) {
      const done = await sql`
        update ${sql.table(name)} set ${path} = ${to}::text || substr(${path}, ${from.length + 1}::int)
        where ctid = any(array(
          select ctid from ${sql.table(name)} where ${path} >= ${from} and ${path} < ${prefixEnd(from)} limit ${batch} for update
        ))
      `.execute(db);
      moved = Number(done.numAffectedRows);
    }
  }
  return total;
}
