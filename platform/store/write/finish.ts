import { type RawBuilder, sql } from 'kysely';
import type { Resource } from '#standards/language';
import { entriesInsert } from '../audit/append-entries.ts';
import type { AuditEntry } from '../audit/entry.ts';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Written } from '../contract/store.ts';
import { eventsInsert } from '../events/enqueue.ts';
import { identityOf, outerId } from '../read/row-identity.ts';
import type { UsedRows } from './judge-lines.ts';
import { rowEvents } from './row-events.ts';
import { changesOf } from './trail-changes.ts';
import { trailEntries } from './trail-entries.ts';
import type { Line, Work } from './work.ts';

/**
 * Steps "write", "audit diff" and "outbox" in one statement, and the answer. Decision-table rows that rules rested on stand in the entry under `$rules`,
 * which no field can be called. An error of the database is remembered, because after it the transaction can only end.
 */
export async function finish<R extends Resource>(
  work: Work,
  resource: R,
  write: (work: Work) => RawBuilder<unknown>,
  used: ReadonlyMap<number, UsedRows> = new Map(),
): Promise<Written<R>> {
  const { session, lines, findings } = work;
  if (lines.length > 0) {
    const parts = [sql`stored as (${write(work)} returning 1)`];
    if (work.shape.audited) parts.push(sql`trail as (${entriesInsert(entriesOf(work, used))})`);
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

function entriesOf(work: Work, used: ReadonlyMap<number, UsedRows>): AuditEntry[] {
  const rows = work.lines.map((line) => {
    const rules = used.get(line.row);
    const changes = changesOf(work, line);
    return { rowId: line.id, stamps: line.stamps, changes: rules ? { $rules: rules, ...changes } : changes };
  });
  const { verb = work.verb, reason, batch } = work.options;
  return trailEntries(work.session, work.resource, rows, { verb, reason, batch });
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
