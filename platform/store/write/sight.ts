import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { entriesInsert } from '../audit/append-entries.ts';
import { canonical } from '../audit/entry.ts';
import type { Stamps } from '../contract/actor.ts';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import { tableOf } from '../schema/table.ts';
import { unnested } from '../sql/unnested.ts';
import { entryHead } from './entry-head.ts';
import { newId } from './new-id.ts';
import type { Session } from './session.ts';
import { stampsOf } from './stamp-columns.ts';
import { visibleIds } from './visible.ts';

/** Who is let see: one person, several, or everybody whose place lies below a prefix, or below one of several. */
export type Seer =
  | { readonly person: string }
  | { readonly people: readonly string[] }
  | { readonly place: string }
  | { readonly places: readonly string[] };

/** Gives sight of rows until a moment (null: without end). The actor can give only what they see themselves; a second grant to the same seer replaces the first. */
export async function grantSight(
  session: Session,
  resource: Resource,
  ids: readonly string[],
  to: Seer,
  until: string | null = null,
  why: string | null = null,
): Promise<void> {
  const rows = await seenRows(session, resource, ids);
  const { column, seers } = seersOf(to);
  const seer = sql.ref(column);
  const pairs = rows.flatMap(({ id }) => seers.map((one) => ({ id, seer: one })));
  const source = unnested([
    { name: 'id', array: 'uuid', values: pairs.map(() => newId()) },
    { name: 'row_id', array: 'uuid', values: pairs.map(({ id }) => id) },
    { name: 'seer', array: column === 'person' ? 'uuid' : 'text', values: pairs.map((pair) => pair.seer) },
  ]);
  await sql`
    insert into sight (id, resource, row_id, ${seer}, until, why, granted_by, granted_at)
    select u.id, ${resource.id}, u.row_id, u.seer, ${until}::timestamptz, ${why}::text,
      ${session.actor.name}, ${session.at}::timestamptz
    from ${source}
    on conflict (resource, ${seer}, row_id) where ${seer} is not null do update
    set until = excluded.until, why = excluded.why, granted_by = excluded.granted_by, granted_at = excluded.granted_at
  `.execute(session.tx);
  await note(session, resource, rows, 'grantSight', [null, { ...to, until }], why);
}

/** Takes sight away again. */
export async function revokeSight(
  session: Session,
  resource: Resource,
  ids: readonly string[],
  to: Seer,
): Promise<void> {
  const rows = await seenRows(session, resource, ids);
  const { column, seers } = seersOf(to);
  await sql`
    delete from sight where resource = ${resource.id} and row_id = any(${rows.map(({ id }) => id)}::uuid[])
      and ${sql.ref(column)} = any(${[...seers]}::${sql.raw(column === 'person' ? 'uuid' : 'text')}[])
  `.execute(session.tx);
  await note(session, resource, rows, 'revokeSight', [to, null], null);
}

interface SeenRow {
  readonly id: string;
  readonly stamps: Stamps;
}

async function seenRows(session: Session, resource: Resource, ids: readonly string[]): Promise<SeenRow[]> {
  const shape = tableOf(resource);
  if (shape.log) throw new GoaError(fault('APPEND_ONLY'));
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(shape.name)} where id = any(${[...ids]}::uuid[])
  `.execute(session.tx);
  const found = rows.map((row) => ({ id: row.id as string, stamps: stampsOf(row) }));
  const visible = await visibleIds(session, resource, found);
  const missing = ids.flatMap((id, row) => (visible.has(id) ? [] : [{ row, ...fault('NOT_FOUND') }]));
  if (missing.length > 0) throw new GoaError(fault('NOT_FOUND'), { rows: missing });
  return found;
}

/** Who may see a row is part of its trail: the key is no field, so that readers of fields pass it by. */
async function note(
  session: Session,
  resource: Resource,
  rows: readonly SeenRow[],
  verb: string,
  change: readonly [unknown, unknown],
  reason: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  const changes = canonical({ $sight: change });
  const entries = rows.map(({ id, stamps: { ownerUnit, placePath, linePath } }) => ({
    id: newId(),
    rowId: id,
    changes,
    ownerUnit,
    placePath,
    linePath,
  }));
  await entriesInsert(entryHead(session, resource, { verb, reason }), entries).execute(session.tx);
}

function seersOf(to: Seer): { readonly column: 'person' | 'place'; readonly seers: readonly string[] } {
  if ('place' in to) return { column: 'place', seers: [to.place] };
  if ('places' in to) return { column: 'place', seers: [...new Set(to.places)] };
  return { column: 'person', seers: 'people' in to ? [...new Set(to.people)] : [to.person] };
}
