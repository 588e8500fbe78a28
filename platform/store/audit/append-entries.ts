import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { identifiers } from '../sql/identifiers.ts';
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
  const shared: { name: string; value: RawBuilder<unknown> }[] = [];
  for (const [name, key, array] of ENTRY_COLUMNS) {
    const first = entries[0]![key];
    if (key === 'changes') sent.push({ name, array, values: entries.map((entry, i) => entry.changes && changes[i]) });
    // What all entries share travels once.
    else if (entries.every((entry) => entry[key] === first))
      shared.push({ name, value: sql`${first}::${sql.raw(array)}` });
    else sent.push({ name, array, values: entries.map((entry) => entry[key]) });
  }
  const own = sent.map(({ name }) => name);
  const columns = identifiers([...own, ...shared.map(({ name }) => name)]);
  const values = [identifiers(own, 'u'), ...shared.map(({ value }) => value)];
  return sql`insert into audit_entry (${columns}) select ${sql.join(values)} from ${unnested(sent)}`;
}
