import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import type { Sealer } from './sealer.ts';

/**
 * Refuses a sealing key that is not the one the database was begun with: a data folder that was lost or swapped would otherwise make a new key
 * without a word, and with it unreadable identifiers and doubles that nobody notices. The first start leaves the mark. Throws `Error` with one English sentence.
 */
export async function checkSealKey(db: Kysely<Tables>, sealer: Sealer): Promise<void> {
  await sql`
    insert into installation (name, value) values ('seal-mark', ${sealer.seal(MARK)}) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{ value: string }>`
    select value from installation where name = 'seal-mark'`.execute(db);
  if (!opens(sealer, rows[0]!.value)) {
    throw new Error(
      'The sealing key is not the one this database was begun with: restore secrets/seal.key of the data folder, or set GOA_SEAL_KEY to the right key.',
    );
  }
}

const MARK = 'seal';

function opens(sealer: Sealer, sealed: string): boolean {
  try {
    return sealer.open(sealed) === MARK;
  } catch {
    return false;
  }
}
