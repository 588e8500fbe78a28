import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { identifiers } from '../sql/identifiers.ts';
import { type SentColumn, unnested } from '../sql/unnested.ts';
import { type AuditEntry, canonical, ENTRY_COLUMNS, type EntryHead, type EntryRow, rowDigests } from './entry.ts';

/** Writes entries of any acts with their digests, in the transaction of the changes that they tell of. */
export async function appendEntries(tx: Kysely<Tables>, entries: readonly AuditEntry[]): Promise<void> {
  for (const entry of entries) {
    const changes = entry.changes && canonical(entry.changes);
    await entriesInsert(entry, [{ ...entry, changes }]).execute(tx);
  }
}

/** The insert of at least one entry of the same act, for statements that write rows and their trail together: what all share travels once. */
export function entriesInsert(head: EntryHead, rows: readonly EntryRow[]): RawBuilder<unknown> {
  const digestOf = rowDigests(head);
  const sent: SentColumn[] = [
    { name: 'id', array: 'uuid', values: rows.map(({ id }) => id) },
    { name: 'row_id', array: 'uuid', values: rows.map(({ rowId }) => rowId) },
    { name: 'owner_unit', array: 'uuid', values: rows.map(({ ownerUnit }) => ownerUnit) },
    { name: 'place_path', array: 'text', values: rows.map(({ placePath }) => placePath) },
    { name: 'line_path', array: 'text', values: rows.map(({ linePath }) => linePath) },
    { name: 'digest', array: 'bytea', values: rows.map((row) => `\\x${digestOf(row)}`) },
    { name: 'changes', array: 'jsonb', values: rows.map(({ changes }) => changes) },
  ];
  const own = sent.map(({ name }) => name);
  const shared = ENTRY_COLUMNS.filter(([column]) => !own.includes(column));
  const columns = identifiers([...own, ...shared.map(([column]) => column)]);
  const values = shared.map(([, key, type]) => sql`${head[key as keyof EntryHead]}::${sql.raw(type)}`);
  return sql`
    insert into audit_entry (${columns}) select ${identifiers(own, 'u')}, ${sql.join(values)} from ${unnested(sent)}`;
}
