import { sql } from 'kysely';
import type { Writer } from '../contract/store.ts';

/**
 * Lets only one transaction at a time go on for each of the keys: whoever takes the same key waits until this transaction ends, and then sees what it
 * wrote. For what no unique value can express, such as periods that must not overlap. All keys in one call, so that nobody waits crosswise.
 */
export async function takeTurns({ system }: Pick<Writer, 'system'>, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(system);
}
