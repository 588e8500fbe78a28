import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { canonical, GoaError, type Store } from '#platform/store';
import type { ProcessDefinition } from '#standards/process';
import { processFault } from '../faults.ts';

/** A stored version of a process. */
export interface StoredDefinition {
  readonly id: string;
  readonly version: number;
  readonly definition: ProcessDefinition;
}

/** A transaction, or the store itself for questions. */
export type Tx = Pick<Store, 'system'>;

/** SM3 over the tree, hexadecimal: versions with the same nodes are the same process. */
export function definitionChecksum({ key, nodes, withdrawStart }: ProcessDefinition): string {
  return hash('sm3', canonical({ key, nodes, withdrawStart }));
}

/**
 * The version by which new cases of a process run. The shipped tree is stored as a version of its own the first time it is met; it takes effect
 * unless a process officer's drawn version stands in its place, which an upgrade never pushes aside.
 */
export async function definitionInForce(tx: Tx, shipped: ProcessDefinition): Promise<StoredDefinition> {
  const checksum = definitionChecksum(shipped);
  const found = await inForce(tx, shipped.key);
  if (found && (found.origin === 'drawn' || found.checksum === checksum)) return remembered(found);
  await sql`select pg_advisory_xact_lock(hashtext(${`process ${shipped.key}`}))`.execute(tx.system);
  const again = await inForce(tx, shipped.key);
  if (again && (again.origin === 'drawn' || again.checksum === checksum)) return remembered(again);
  await sql`
    update process_definition set in_force = false, status = 'retired' where key = ${shipped.key} and in_force`.execute(
    tx.system,
  );
  const { rows: back } = await sql<Row>`
    update process_definition set in_force = true, status = 'published'
    where id = (select id from process_definition where key = ${shipped.key} and origin = 'shipped' and checksum = ${checksum}
      order by version desc limit 1)
    returning id, version, checksum, origin, tree`.execute(tx.system);
  if (back[0]) return remembered(back[0]);
  const { rows } = await sql<Row>`
    insert into process_definition (id, key, version, title, tree, checksum, status, origin, in_force, created_at, published_at)
    select ${uuidv7()}, ${shipped.key}, coalesce(max(version), 0) + 1, ${shipped.title}, ${JSON.stringify(shipped)}::jsonb,
      ${checksum}, 'published', 'shipped', true, now(), now()
    from process_definition where key = ${shipped.key}
    returning id, version, checksum, origin, tree`.execute(tx.system);
  return remembered(rows[0]!);
}

/** The tree by which a case would run if it began now, for guides and forecasts: nothing is written. */
export async function definitionInForceOrShipped(tx: Tx, shipped: ProcessDefinition): Promise<ProcessDefinition> {
  const found = await inForce(tx, shipped.key);
  return found?.origin === 'drawn' ? remembered(found).definition : shipped;
}

/** A version by its id; throws DEFINITION_UNKNOWN. What is published never changes, so each is read once. */
export async function definitionById(tx: Tx, id: string): Promise<StoredDefinition> {
  const known = memory.get(id);
  if (known) return known;
  const { rows } = await sql<Row & { status: string }>`
    select id, version, checksum, origin, tree, status from process_definition where id = ${id}`.execute(tx.system);
  const row = rows[0];
  if (!row) throw new GoaError(processFault('DEFINITION_UNKNOWN'));
  return row.status === 'draft' ? storedOf(row) : remembered(row);
}

interface Row {
  readonly id: string;
  readonly version: number | null;
  readonly checksum: string;
  readonly origin: 'shipped' | 'drawn';
  readonly tree: ProcessDefinition;
}

async function inForce(tx: Tx, key: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select id, version, checksum, origin, tree from process_definition where key = ${key} and in_force`.execute(
    tx.system,
  );
  return rows[0];
}

const memory = new Map<string, StoredDefinition>();

function remembered(row: Row): StoredDefinition {
  const known = memory.get(row.id);
  if (known) return known;
  const stored = storedOf(row);
  memory.set(row.id, stored);
  return stored;
}

function storedOf({ id, version, tree }: Row): StoredDefinition {
  return { id, version: version ?? 0, definition: { ...tree, version: version ?? 0 } };
}
