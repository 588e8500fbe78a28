import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { type EntryChanges, GoaError, type Reader, SECRET_ROOT, type Store, tableOf } from '#platform/store';
import type { Grade, InputOfContract, Registry, Resource } from '#standards/language';
import { shownChanges } from '../audit/shown-changes.ts';
import { trailScope } from '../audit/trail-scope.ts';
import { identityFault } from '../faults.ts';
import { type AuditHit, auditSearch } from './audit-search.contract.ts';

type Input = InputOfContract<typeof auditSearch>;

/** Answers 痕迹检索 (`identity.auditSearch`). */
export const auditSearchQuery = defineQuery(auditSearch, async (reader, input, { store }) => {
  const limit = input.limit ?? 20;
  const wanted = conditions(input, store.registry);
  const branches = trailScope(reader.actor, store.registry).map(
    ({ condition, clearance }) => sql`(select *, ${clearance}::int as clearance from audit_entry
      where ${condition} and ${wanted} order by id desc limit ${limit + 1})`,
  );
  if (branches.length === 0) return { entries: [] };
  const { rows } = await sql<Entry>`
    select e.id, e.at, e.actor, u.name as "actorUnit", e.resource, e.row_id as row, e.verb, e.reason,
      e.command_id as command, e.changes, e.clearance
    from (select distinct on (id) * from (${sql.join(branches, sql` union all `)}) as found order by id desc, clearance desc) as e
    left join unit u on u.id = e.unit and not starts_with(u.place_path, ${SECRET_ROOT})
    order by e.id desc limit ${limit + 1}`.execute(store.system);
  const page = rows.slice(0, limit);
  const titles = await rowTitles(reader, store, page);
  return {
    entries: page.flatMap((entry) => hitOf(entry, store.registry, titles)),
    ...(rows.length > limit ? { next: page.at(-1)!.id } : {}),
  };
});

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorUnit: string | null;
  /** Table of the resource. */
  readonly resource: string;
  readonly row: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly command: string | null;
  readonly changes: EntryChanges;
  readonly clearance: Grade;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function conditions(input: Input, registry: Registry): RawBuilder<SqlBool> {
  for (const path of ['row', 'after'] as const) {
    if (input[path] && !UUID.test(input[path])) throw new GoaError(identityFault('BAD_MARK'), { path });
  }
  const resource = input.resource ? registry.resource(input.resource) : undefined;
  if (input.resource && !resource) throw new GoaError(identityFault('RESOURCE_UNKNOWN'), { path: 'resource' });
  const parts = [
    resource && sql<SqlBool>`resource = ${resource.id}`,
    input.person && sql<SqlBool>`person = ${input.person}`,
    input.row && sql<SqlBool>`row_id = ${input.row}`,
    input.verb && sql<SqlBool>`verb = ${input.verb}`,
    input.command && sql<SqlBool>`command_id = ${input.command}`,
    input.since && sql<SqlBool>`at >= ${input.since}::timestamptz`,
    input.until && sql<SqlBool>`at <= ${input.until}::timestamptz`,
    input.after && sql<SqlBool>`id < ${input.after}`,
  ];
  return sql<SqlBool>`${sql.join([sql`true`, ...parts.filter((part) => Boolean(part))], sql` and `)}`;
}

function resourceOf(registry: Registry, table: string): Resource | undefined {
  return [...registry.resources.values()].find(({ id }) => id === table);
}

/** Entries of resources that are no longer declared are passed by: nothing says how to mask them. */
function hitOf(entry: Entry, registry: Registry, titles: ReadonlyMap<string, string>): readonly AuditHit[] {
  const resource = resourceOf(registry, entry.resource);
  if (!resource) return [];
  const { clearance, changes, ...facts } = entry;
  return [
    {
      ...facts,
      resource: resource.name,
      resourceTitle: resource.title,
      rowTitle: (entry.row && titles.get(entry.row)) ?? null,
      changes: shownChanges(resource, changes, clearance),
    },
  ];
}

/** Labels of the rows that the asker sees, one question a resource. */
async function rowTitles(
  reader: Reader,
  store: Store,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const table of new Set(entries.map((entry) => entry.resource))) {
    const resource = resourceOf(store.registry, table);
    if (!resource || tableOf(resource).log) continue;
    const ids = entries.flatMap((entry) => (entry.resource === table && entry.row ? [entry.row] : []));
    const { rows } = await sql<{ id: string; title: string | null }>`
      select id, ${sql.ref(resource.label)}::text as title from ${reader.scoped(resource)} as t
      where id = any(${ids}::uuid[])`.execute(store.system);
    for (const { id, title } of rows) if (title !== null) titles.set(id, title);
  }
  return titles;
}
