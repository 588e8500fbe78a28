import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { account } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { accountFacts } from '../people/account-facts.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { newLink } from '../sign-in/one-time-links.ts';
import { resetPassword } from './reset-password.contract.ts';

/** Does 重置密码 (`account.resetPassword`). */
export const resetPasswordHandler = defineHandler(
  resetPassword,
  async (tx, _input, { store, row, as, today }) => {
    const { id, rev, person, status } = await accountFacts(tx, row!.id);
    if (status === 'suspended') throw new GoaError(identityFault('ACCOUNT_STATUS'));
    await refuseBeyond(tx, store.registry, { person }, 'ACCOUNT_BEYOND', null, today);
    await tx.update(account, [{ id, rev, set: { linkSent: new Date().toISOString() } }], as);
    const purpose = status === 'invited' ? 'activation' : 'reset';
    return { account: id, ...(await newLink(tx.system, id, purpose, tx.actor.name)) };
  },
  { secretAnswer: true },
);
