import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Resource } from '#standards/language';
import { appendEntries } from '../audit/append-entries.ts';
import { type FaultCode, fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Tables } from '../contract/store.ts';
import type { FieldColumn } from '../schema/table.ts';
import { accessTo } from './clearance.ts';
import type { Ground } from './ground.ts';
import { visibleRow } from './one.ts';
import type { RawRow } from './row-projection.ts';
import { clearanceOf, rawStamps } from './row-view.ts';
import { storedValue } from './stored-value.ts';

/** Reveals of one account within so many seconds. */
const MOST_LOOKS = 30;
const PAUSE = 600;

/** Shortest and longest reason in characters. */
const REASON = { least: 4, most: 200 };

/**
 * A masked field of one row in clear. Asks for `<resource>.reveal` on the row and for a reason; the look is in the row's trail and in the access log
 * before the value is given. A field that is hidden, not only masked, is `UNKNOWN_FIELD`; one that is clear anyway is given without ado.
 */
export async function reveal(
  ground: Ground,
  resource: Resource,
  id: string,
  name: string,
  reason: string,
): Promise<unknown> {
  const reading = await visibleRow(ground, resource, id);
  const column = reading.view.shape.columns.get(name);
  const access = column ? accessTo(column.field, clearanceOf(reading.view, reading.raw)) : 'hidden';
  if (!column || access === 'hidden') throw refused('UNKNOWN_FIELD', name);
  if (access === 'clear') return readable(ground, column, reading.raw);
  await visibleRow(ground, resource, id, 'reveal');
  const why = reason.trim();
  if (why.length < REASON.least || why.length > REASON.most) throw refused('REVEAL_REASON', 'reason');
  await refuseTooMany(ground);
  await logged(ground, (tx) => note(ground, tx, resource, reading.raw, column, why));
  return readable(ground, column, reading.raw);
}

/** Whoever needs that many looks at single values in ten minutes collects them; the looks are in the access log. */
async function refuseTooMany({ db, actor }: Ground): Promise<void> {
  if (actor.account === null) return;
  const { rows } = await sql<{ looks: number }>`
    select count(*) as looks from access_log where account = ${actor.account}::uuid and action = 'reveal'
      and at > now() - ${PAUSE} * interval '1 second'`.execute(db);
  if (rows[0]!.looks >= MOST_LOOKS) throw new GoaError(fault('TOO_MANY'), { detail: { retryAfter: PAUSE } });
}

function readable(ground: Ground, column: FieldColumn, raw: RawRow): unknown {
  const stored = raw[column.name] ?? null;
  return stored === null ? null : storedValue(column, stored, ground.sealer);
}

function refused(code: FaultCode, path: string): GoaError {
  return new GoaError(fault(code), { path });
}

async function logged({ db }: Ground, work: (tx: Kysely<Tables>) => Promise<void>): Promise<void> {
  if (db.isTransaction) await work(db);
  else await db.transaction().execute(work);
}

/** The key in the trail is no field, so that readers of fields pass it by. */
async function note(
  { actor }: Ground,
  tx: Kysely<Tables>,
  resource: Resource,
  raw: RawRow,
  column: FieldColumn,
  reason: string,
): Promise<void> {
  const { account, person, assignment, unit } = actor;
  const at = new Date().toISOString();
  const id = uuidv7();
  const rowId = resource.kind === 'log' ? null : (raw.$i0 as string);
  const who = { actor: actor.name, account, person, assignment, unit };
  const what = { resource: resource.id, rowId, verb: 'reveal', reason, changes: { $reveal: column.column } };
  await appendEntries(tx, [{ id, at, ...who, commandId: null, batch: null, ...what, ...placeOf(raw) }]);
  await sql`insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, row_id, field, reason)
    values (${id}::uuid, ${at}::timestamptz, ${actor.name}, ${account}::uuid, ${person}::uuid, ${assignment}::uuid,
      ${unit}::uuid, 'reveal', ${resource.id}, ${rowId}::uuid, ${column.column}, ${reason})`.execute(tx);
}

function placeOf(raw: RawRow) {
  const { ownerUnit, placePath, linePath } = rawStamps(raw);
  return { ownerUnit, placePath, linePath };
}
