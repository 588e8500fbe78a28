import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import { processFault } from '../faults.ts';

/**
 * Processes and the calendar hold for every unit of the installation: whoever changes them must hold the permission over all of them, or an
 * administrator of one county would name those who decide in another. Secret units lie in nobody's region. Throws WHOLE_REACH.
 */
export async function needWholeReach(tx: Writer, permission: string): Promise<void> {
  const arms = tx.actor.grants.filter(({ permissions }) => permissions.has(permission)).flatMap((grant) => grant.arms);
  if (arms.some(({ by }) => by === 'everything')) return;
  const prefixes = arms.flatMap((arm) => (arm.by === 'place' ? [arm.prefix] : []));
  const { rows } = await sql`
    select from unit u where u.voided_at is null and not coalesce(u.secret, false)
      and not exists (select from unnest(${prefixes}::text[]) as p (prefix) where starts_with(u.place_path, p.prefix))
    limit 1`.execute(tx.system);
  if (rows.length > 0) throw new GoaError(processFault('WHOLE_REACH'));
}
