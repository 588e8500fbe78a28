import { type RawBuilder, sql } from 'kysely';
import type { Resource } from '#standards/language';
import { entriesInsert } from '../audit/append-entries.ts';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Written } from '../contract/store.ts';
import { eventsInsert } from '../events/enqueue.ts';
import { identityOf, outerId } from '../read/row-identity.ts';
import { entryHead } from './entry-head.ts';
import type { UsedRows } from './judge-lines.ts';
import { newId } from './new-id.ts';
import { rowEvents } from './row-events.ts';
import { changesText } from './trail-changes.ts';
import type { Line, Work } from './work.ts';

/**
 * Steps "write", "audit diff" and "outbox" in one statement, and the answer. An error of the database is remembered, because after it the transaction can only end.
 */
export async function finish<R extends Resource>(
  work: Work,
  resource: R,
  write: (work: Work) => RawBuilder<unknown>,
  used: ReadonlyMap<number, UsedRows> = new Map(),
): Promise<Written<R>> {
  const { session, lines, findings } = work;
  if (lines.length > 0) {
    await askGuard(work);
    const parts = [sql`stored as (${write(work)} returning 1)`];
    if (work.shape.audited) parts.push(sql`trail as (${trail(work, used)})`);
    parts.push(sql`told as (${eventsInsert(rowEvents(work))})`);
    const { rows } = await sql<{ stored: number }>`with ${sql.join(parts)} select count(*) as stored from stored`
      .execute(session.tx)
      .catch((error: unknown) => {
        session.broken ??= error as Error;
        throw error;
      });
    if (rows[0]!.stored !== lines.length) throw new GoaError(fault('CONFLICT'));
    session.wakes = true;
  }
  return { rows: lines.map((line) => ({ id: idOf(work, line), rev: line.rev })), findings, resource };
}

/** The owning wing may refuse what permission and scope allow. */
async function askGuard({ session, resource, verb, options, lines }: Work): Promise<void> {
  const guard = options.permission === undefined ? session.guards[resource.name] : undefined;
  if (!guard) return;
  const rows = lines.map(({ id, before, after }) => ({ id, before: before?.values ?? null, after }));
  await guard({ actor: session.actor, system: session.tx }, { verb, rows });
}

/** One entry a row, with the row's stamps, by which the entry is found. */
function trail(work: Work, used: ReadonlyMap<number, UsedRows>): RawBuilder<unknown> {
  const { verb = work.verb, reason, batch } = work.options;
  const rows = work.lines.map((line) => ({
    id: newId(),
    rowId: line.id,
    changes: changesText(work, line, used.get(line.row)),
    ownerUnit: line.stamps.ownerUnit,
    placePath: line.stamps.placePath,
    linePath: line.stamps.linePath,
  }));
  return entriesInsert(entryHead(work.session, work.resource, { verb, reason, batch }), rows);
}

/** A log's entry is known by its key. */
function idOf({ shape }: Work, line: Line): string {
  if (!shape.log) return line.id;
  const names = new Map([...shape.columns.values()].map(({ column, name }) => [column, name]));
  return outerId(
    shape,
    identityOf(shape).map(({ column }) => String(line.after[names.get(column)!])),
  );
}
