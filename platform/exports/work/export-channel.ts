import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';

/** Channel of the database on which processes hear whose exports have moved; the payload is the person's id. */
export const EXPORT_CHANNEL = 'goa_export';

/** Tells open pages of the person that an export has moved; inside a transaction it is told when that commits. */
export async function tellPages(system: Kysely<Tables>, person: string): Promise<void> {
  await sql`select pg_notify(${EXPORT_CHANNEL}, ${person})`.execute(system);
}
