import { type RawBuilder, sql } from 'kysely';
import { leadershipLevel } from '#standards/code-sets';

/** Sorts by 领导职务层次, highest first as the code set lists them; those without one last. */
export function byLeadership(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`array_position(${leadershipLevel.items.map(({ code }) => code)}::text[], ${column}) nulls last`;
}
