import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Resource } from '#standards/language';
import type { ExportColumn, ExportQuery } from '../../contract/export.ts';
import type { Ground } from '../ground.ts';

/** Notes in the access log who takes how many rows of what, by which filter and with which fields, before the first of them can leave. */
export async function logExport(
  { db, actor }: Pick<Ground, 'db' | 'actor'>,
  resource: Resource,
  query: ExportQuery,
  columns: readonly ExportColumn[],
  count: number,
): Promise<void> {
  const { filter = null, search = null } = query;
  const detail = { count, filter, search, fields: columns.map(({ name }) => resource.fields[name]?.id ?? name) };
  await sql`insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, detail)
    values (${uuidv7()}::uuid, now(), ${actor.name}, ${actor.account}::uuid, ${actor.person}::uuid, ${actor.assignment}::uuid,
      ${actor.unit}::uuid, 'export', ${resource.id}, ${JSON.stringify(detail)}::jsonb)`.execute(db);
}
