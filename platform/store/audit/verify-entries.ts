import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { type AuditEntry, ENTRY_COLUMNS, entryDigest } from './entry.ts';
import type { StoredSeal } from './seal.ts';
import { rootOf } from './seal.ts';

/** Something in the trail that is not as it was written; `text` is English for the terminal. */
export interface AuditProblem {
  /** payload: changed after it was written; deleted: gone; seal, chain, head: the seals themselves. */
  readonly kind: 'payload' | 'deleted' | 'seal' | 'chain' | 'head';
  readonly seal?: number;
  /** Id of the entry. */
  readonly entry?: string;
  readonly text: string;
}

/** What the check of one group of entries saw. */
export interface CheckedEntries {
  readonly entries: number;
  readonly destroyed: number;
  readonly problems: readonly AuditProblem[];
}

/** Compares the entries of a seal with their digests, and the digests with the seal. */
export async function checkSealedEntries(db: Kysely<Tables>, seal: StoredSeal): Promise<CheckedEntries> {
  const { rows } = await sql<Stored>`
    select s.entry_id, s.digest as sealed, ${columns()} from audit_sealed s
    left join audit_entry e on e.id = s.entry_id
    where s.seal = ${seal.no} order by s.entry_id`.execute(db);
  const problems = rows.flatMap((row) => checkEntry(row, seal.no));
  const root = rootOf(rows.map(({ sealed }) => sealed!));
  if (rows.length !== seal.entries || !root.equals(seal.root)) {
    const text = `seal ${seal.no} holds other entries than the ${seal.entries} it was made over`;
    problems.push({ kind: 'seal', seal: seal.no, text });
  }
  return { entries: rows.length, destroyed: rows.filter(({ destroyed_at }) => destroyed_at).length, problems };
}

/** Entries that no seal holds yet; their own digests must still fit. */
export async function checkUnsealedEntries(db: Kysely<Tables>): Promise<CheckedEntries> {
  const problems: AuditProblem[] = [];
  let [entries, after] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await sql<Stored>`
      select e.id as entry_id, e.digest as sealed, ${columns()} from audit_entry e
      where e.id > ${after}::uuid and not exists (select from audit_sealed s where s.entry_id = e.id)
      order by e.id limit ${PAGE}`.execute(db);
    entries += rows.length;
    problems.push(...rows.flatMap((row) => checkEntry(row)));
    if (rows.length < PAGE) return { entries, destroyed: 0, problems };
    after = rows.at(-1)!.entry_id;
  }
}

const PAGE = 10_000;

interface Stored extends AuditEntry {
  readonly entry_id: string;
  readonly sealed: Buffer;
  readonly digest: Buffer | null;
  readonly destroyed_at: string | null;
}

function columns() {
  const payload = ENTRY_COLUMNS.map(([column, key]) => sql`${sql.ref(`e.${column}`)} as ${sql.ref(key)}`);
  return sql.join([...payload, sql.ref('e.digest'), sql.ref('e.destroyed_at')]);
}

function checkEntry(row: Stored, seal?: number): AuditProblem[] {
  const at = { ...(seal === undefined ? {} : { seal }), entry: row.entry_id };
  if (!row.digest) return [{ kind: 'deleted', ...at, text: `entry ${row.entry_id} was deleted` }];
  if (!row.digest.equals(row.sealed)) {
    return [{ kind: 'payload', ...at, text: `the digest of entry ${row.entry_id} was changed after sealing` }];
  }
  if (row.destroyed_at || entryDigest(row).equals(row.digest)) return [];
  return [{ kind: 'payload', ...at, text: `entry ${row.entry_id} was changed after it was written` }];
}
