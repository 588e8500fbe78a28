import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { type AuditEntry, ENTRY_COLUMNS, entryDigest } from './entry.ts';

/** Writes entries with their digests in one statement, in the transaction of the change that they tell of. */
export async function appendEntries(tx: Kysely<Tables>, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const arrays = ENTRY_COLUMNS.map(([, key, type]) => {
    const values = entries.map((entry) => (type === 'jsonb' && entry[key] ? JSON.stringify(entry[key]) : entry[key]));
    return sql`${values}::${sql.raw(type)}[]`;
  });
  const digests = sql`${entries.map(entryDigest)}::bytea[]`;
  const columns = sql.join([...ENTRY_COLUMNS.map(([column]) => sql.ref(column)), sql.ref('digest')]);
  await sql`insert into audit_entry (${columns}) select * from unnest(${sql.join([...arrays, digests])})`.execute(tx);
}
