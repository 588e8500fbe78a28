import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { account } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { accountFacts } from '../people/account-facts.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { endSessions } from '../sign-in/sessions.ts';
import { suspendAccount } from './suspend-account.contract.ts';

/** Does 停用账号 (`account.suspend`). */
export const suspendAccountHandler = defineHandler(suspendAccount, async (tx, input, { store, row, as, today }) => {
  const { id, rev, person, status } = await accountFacts(tx, row!.id);
  if (status === 'suspended') throw new GoaError(identityFault('ACCOUNT_STATUS'));
  await refuseBeyond(tx, store.registry, { person }, 'ACCOUNT_BEYOND', null, today);
  const { rows } = await tx.update(account, [{ id, rev, set: { status: 'suspended' } }], {
    ...as,
    reason: input.basis,
  });
  await endSessions(tx.system, id, 'suspended');
  return { rev: rows[0]!.rev };
});
