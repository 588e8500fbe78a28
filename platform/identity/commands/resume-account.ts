import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { account } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { accountFacts } from '../people/account-facts.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { resumeAccount } from './resume-account.contract.ts';

/** An account whose person never set a password goes back to waiting for its link. */
export const resumeAccountHandler = defineHandler(resumeAccount, async (tx, input, { store, row, as, today }) => {
  const { id, rev, person, status, left } = await accountFacts(tx, row!.id);
  if (left) throw new GoaError(identityFault('PERSON_LEFT'));
  if (status !== 'suspended') throw new GoaError(identityFault('ACCOUNT_STATUS'));
  await refuseBeyond(tx, store.registry, { person }, 'ACCOUNT_BEYOND', null, today);
  const { rows: known } = await sql`select from credential where account = ${id} and hash is not null`.execute(
    tx.system,
  );
  const set = { status: known.length > 0 ? ('active' as const) : ('invited' as const) };
  const { rows } = await tx.update(account, [{ id, rev, set }], { ...as, reason: input.basis });
  return { rev: rows[0]!.rev };
});
