import { sql } from 'kysely';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { Registry, Resource } from '#standards/language';
import { identityFault } from '../faults.ts';
import { changeable, unitNaming } from './owned-by-units.ts';

/** Rows of one resource that go from a unit to another. */
export interface RowsToMove {
  readonly resource: string;
  readonly ids: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Moves named rows: every reference to the old unit in them becomes the new one. A department takes its posts and the
 * assignments in it along, and the people whose home the old unit is. Throws SPLIT_ELSEWHERE for a row that does not name the old unit.
 */
export async function moveRows(
  tx: Writer,
  registry: Registry,
  { resource: name, ids }: RowsToMove,
  units: { readonly from: string; readonly to: string },
  as: WriteOptions,
): Promise<void> {
  const resource = registry.resource(name);
  if (!resource || ids.some((id) => !UUID.test(id))) throw elsewhere(name);
  const moved = await change(tx, registry, resource, sql`id = any(${ids}::uuid[])`, units, as);
  if (moved < new Set(ids).size) throw elsewhere(name);
  if (resource.name !== 'department') return;
  const seats = [
    ['post', sql`department = any(${ids}::uuid[])`],
    ['person', sql`id in (select person from assignment where department = any(${ids}::uuid[]) and voided_at is null)`],
    ['assignment', sql`department = any(${ids}::uuid[])`],
    [
      'grant',
      sql`post in (select id from post where department = any(${ids}::uuid[]))
      or assignment in (select id from assignment where department = any(${ids}::uuid[]))`,
    ],
  ] as const;
  for (const [follower, chosen] of seats) await change(tx, registry, registry.resource(follower)!, chosen, units, as);
}

async function change(
  tx: Writer,
  registry: Registry,
  resource: Resource,
  chosen: ReturnType<typeof sql>,
  { from, to }: { readonly from: string; readonly to: string },
  as: WriteOptions,
): Promise<number> {
  const fields = unitNaming(registry).find((naming) => naming.resource === resource)?.fields;
  if (!fields) throw elsewhere(resource.name);
  const named = fields.map(({ column }) => sql`${sql.ref(column)} = ${from}`);
  const { rows } = await sql<Record<string, unknown>>`
    select id, rev, ${sql.join(fields.map(({ column, name }) => sql`${sql.ref(column)} as ${sql.ref(name)}`))}
    from ${sql.table(resource.id)}
    where (${chosen}) and (${sql.join(named, sql` or `)}) and ${changeable(resource)} order by id`.execute(tx.system);
  if (rows.length === 0) return 0;
  const patches = rows.map((row) => ({
    id: row.id as string,
    rev: row.rev as number,
    set: Object.fromEntries(fields.filter(({ name }) => row[name] === from).map(({ name }) => [name, to])),
  }));
  await tx.update(resource, patches, as);
  return rows.length;
}

function elsewhere(resource: string): GoaError {
  return new GoaError(identityFault('SPLIT_ELSEWHERE'), { path: 'moves', detail: { resource } });
}
