import { sql } from 'kysely';
import { MADE } from '../audit/entry-changes.ts';
import { scopeOf } from './authorise.ts';
import { loadRows } from './load-rows.ts';
import { visibleIds } from './visible.ts';
import type { StoredRow, Work } from './work.ts';

/** What a person asks for a row that exists: the row and the revision they saw. */
export interface Asked {
  readonly id: string;
  readonly rev: number;
}

/**
 * Loads and locks the rows to be changed. A row that is missing or out of sight is NOT_FOUND, one the permission does not reach OUT_OF_SCOPE,
 * one that changed since the person saw it, or is named twice, CONFLICT with who changed what. Gives the rows that stand, by index of the request.
 */
export async function findBefore(work: Work, asked: readonly Asked[]): Promise<ReadonlyMap<number, StoredRow>> {
  const { session, resource, shape, problems } = work;
  const stored = await loadRows(session, shape, [...new Set(asked.map(({ id }) => id).filter(isId))]);
  const within = scopeOf(work);
  const outside = [...stored.values()].filter(({ stamps }) => !within(stamps));
  const visible = await visibleIds(session, resource, outside);
  const standing = new Map<number, StoredRow>();
  const seen = new Set<string>();
  let stale: { before: StoredRow; rev: number } | undefined;
  for (const [row, { id, rev }] of asked.entries()) {
    const before = stored.get(id);
    if (!before || (!within(before.stamps) && !visible.has(id))) problems.fault(row, 'NOT_FOUND');
    else if (!within(before.stamps)) problems.fault(row, 'OUT_OF_SCOPE');
    else if (seen.has(id)) problems.fault(row, 'CONFLICT');
    else if (before.rev !== rev) {
      problems.fault(row, 'CONFLICT');
      stale ??= { before, rev };
    } else standing.set(row, before);
    seen.add(id);
  }
  if (stale) problems.explain(await changesSince(work, stale.before, stale.rev));
  return standing;
}

/** Anything else could not be the id of a row, and PostgreSQL would not read it. */
function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

/** Who changed the row since a revision, when, and which fields that the actor may know of. */
async function changesSince(work: Work, before: StoredRow, rev: number): Promise<Record<string, unknown>> {
  const { session, resource, shape } = work;
  const { rows } = await sql<{ actor: string; at: string; ids: string[] | null }>`
    select actor, at, (select array_agg(id) from jsonb_object_keys(coalesce(changes -> ${MADE}::text, changes)) as id) as ids from audit_entry
    where resource = ${resource.id} and row_id = ${before.id}::uuid and verb not in ('grantSight', 'revokeSight') order by id desc limit ${Math.max(1, before.rev - rev)}
  `.execute(session.tx);
  const changed = new Set(rows.flatMap(({ ids }) => ids ?? []));
  const access = session.reader.fieldAccess(resource);
  const fields = [...shape.columns.values()].filter(
    ({ name, column }) => changed.has(column) && access[name] !== 'hidden',
  );
  return {
    rev: before.rev,
    changedBy: rows[0]?.actor ?? null,
    changedAt: rows[0]?.at ?? null,
    fields: fields.map(({ name }) => name),
  };
}
