import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { appendHeads, lastHead } from './head-file.ts';
import { GENESIS, rootOf, type Seal, sealDigest } from './seal.ts';

/** Where the chain goes and how far back to look for entries. */
export interface SealOptions {
  /** Append-only file outside the database that keeps the head after each seal. */
  readonly headFile: string;
  /** Entries older than this many hours are not looked for (all when not given): a transaction never lasts that long, and a daily run looks at all. */
  readonly hours?: number;
  /** Entries of one seal at most, 10,000 when not given. */
  readonly batch?: number;
}

/** The chain in the database does not continue the head kept outside it; `message` is one English sentence. */
export class AuditBroken extends Error {
  readonly code = 'AUDIT_BROKEN';
}

/**
 * Chains every entry that no seal holds yet, and keeps the new heads outside the database. Answers the number of entries sealed.
 * Entries are found by what is missing and not by a cursor, because a long transaction commits entries older than the last seal.
 * Sealers exclude one another. Throws `AuditBroken` when the kept head is not in the database any more; nothing is sealed on top of a cut chain.
 */
export async function sealAudit(db: Kysely<Tables>, options: SealOptions): Promise<number> {
  return db.connection().execute(async (session) => {
    await sql`select pg_advisory_lock(${SEAL_LOCK})`.execute(session);
    try {
      await catchUp(session, options.headFile);
      let sealed = 0;
      for (;;) {
        const count = await session.transaction().execute((tx) => sealBatch(tx, options));
        // The head follows the commit: a crash between the two leaves the file behind, which is caught up, never ahead.
        await catchUp(session, options.headFile);
        sealed += count;
        if (count < (options.batch ?? BATCH)) return sealed;
      }
    } finally {
      await sql`select pg_advisory_unlock(${SEAL_LOCK})`.execute(session);
    }
  });
}

const BATCH = 10_000;

/** Any fixed number. */
const SEAL_LOCK = 7_061_524_002;

async function sealBatch(tx: Kysely<Tables>, options: SealOptions): Promise<number> {
  const { rows } = await sql<{ id: string; digest: Buffer }>`
    select e.id, e.digest from audit_entry e
    where e.id >= ${oldestId(options.hours)}::uuid
      and not exists (select from audit_sealed s where s.entry_id = e.id)
    order by e.id limit ${options.batch ?? BATCH}`.execute(tx);
  if (rows.length === 0) return 0;
  const last = await sql<{ no: number; digest: Buffer }>`
    select no, digest from audit_seal order by no desc limit 1`.execute(tx);
  const seal: Seal = {
    no: (last.rows[0]?.no ?? 0) + 1,
    at: new Date().toISOString(),
    entries: rows.length,
    root: rootOf(rows.map(({ digest }) => digest)),
    previous: last.rows[0]?.digest ?? GENESIS,
  };
  await sql`
    insert into audit_seal (no, at, entries, root, previous, digest)
    values (${seal.no}, ${seal.at}, ${seal.entries}, ${seal.root}, ${seal.previous}, ${sealDigest(seal)})`.execute(tx);
  await sql`
    insert into audit_sealed (entry_id, seal, digest)
    select id, ${seal.no}, digest
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ digest }) => digest)}::bytea[]) as u (id, digest)`.execute(
    tx,
  );
  return rows.length;
}

/** Writes the heads that the file lacks. A file without any begins with the newest seal. */
async function catchUp(db: Kysely<Tables>, file: string): Promise<void> {
  const kept = lastHead(file);
  const { rows } = await sql<{ no: number; digest: Buffer; at: string }>`
    select no, digest, at from audit_seal
    where no >= ${kept?.seal ?? sql`(select max(no) from audit_seal)`} order by no`.execute(db);
  if (kept && rows[0]?.digest.toString('hex') !== kept.digest) {
    throw new AuditBroken(
      `The audit trail was cut or rewritten: seal ${kept.seal}, kept in ${file}, is not in the database. Run "goa audit verify".`,
    );
  }
  const missing = kept ? rows.slice(1) : rows;
  appendHeads(
    file,
    missing.map(({ no, digest, at }) => ({ seal: no, digest: digest.toString('hex'), at })),
  );
}

/** Smallest UUIDv7 of a moment so many hours ago. */
function oldestId(hours: number | undefined): string {
  const since = hours === undefined ? 0 : Date.now() - hours * 3_600_000;
  const hex = since.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
