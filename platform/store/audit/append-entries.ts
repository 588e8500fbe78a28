import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { type SentColumn, unnested } from '../sql/unnested.ts';
import { type AuditEntry, canonical, ENTRY_COLUMNS, entryDigests } from './entry.ts';

/** Writes entries with their digests in one statement, in the transaction of the change that they tell of. */
export async function appendEntries(tx: Kysely<Tables>, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await entriesInsert(entries).execute(tx);
}

/** The insert of at least one entry, for statements that write rows and their trail together. */
export function entriesInsert(entries: readonly AuditEntry[]): RawBuilder<unknown> {
  const changes = entries.map((entry) => canonical(entry.changes));
  const digestOf = entryDigests();
  const digests = entries.map((entry, i) => `\\x${digestOf(entry, changes[i]!)}`);
  const sent: SentColumn[] = [{ name: 'digest', array: 'bytea', values: digests }];
  const columns = [sql.ref('digest')];
  const values = [sql`u.digest`];
  for (const [column, key, type] of ENTRY_COLUMNS) {
    const first = entries[0]![key];
    columns.push(sql.ref(column));
    // What all entries share travels once.
    if (key !== 'changes' && entries.every((entry) => entry[key] === first)) {
      values.push(sql`${first}::${sql.raw(type)}`);
    } else {
      const own =
        key === 'changes' ? entries.map((entry, i) => entry.changes && changes[i]) : entries.map((entry) => entry[key]);
      sent.push({ name: column, array: type, values: own });
      values.push(sql`u.${sql.ref(column)}`);
    }
  }
  return sql`insert into audit_entry (${sql.join(columns)}) select ${sql.join(values)} from ${unnested(sent)}`;
}
