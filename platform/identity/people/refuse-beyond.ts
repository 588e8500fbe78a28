import { GoaError, type Writer } from '#platform/store';
import type { Registry } from '#standards/language';
import { coversGrant } from '../actor/covers-grant.ts';
import { grantsAtStake, type StakeQuestion } from '../actor/grants-at-stake.ts';
import { type IdentityFault, identityFault } from '../faults.ts';

/**
 * Nobody hands out, or gets hold of through another's account, more than he holds himself: throws the fault, naming the role,
 * when a grant at stake lies beyond the actor's own. Persons never hand anything to themselves (GRANT_TO_SELF); services have their declared scope.
 */
export async function refuseBeyond(
  tx: Pick<Writer, 'actor' | 'system'>,
  registry: Registry,
  stake: StakeQuestion,
  beyond: IdentityFault,
  receiver: string | null,
  today: string,
): Promise<void> {
  const grants = await grantsAtStake(tx.system, stake, today);
  if (grants.length > 0 && receiver !== null && receiver === tx.actor.person) {
    throw new GoaError(identityFault('GRANT_TO_SELF'));
  }
  const excess = grants.find((grant) => !coversGrant(registry, tx.actor, grant));
  if (excess) {
    const title = registry.roles.get(excess.role)?.title ?? excess.role;
    throw new GoaError(identityFault(beyond), { detail: { role: excess.role, title, depth: excess.depth } });
  }
}
