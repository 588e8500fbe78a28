import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { account, person } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { newLink } from '../sign-in/one-time-links.ts';
import { openAccount } from './open-account.contract.ts';

const LOGIN = /^[a-z][a-z0-9._-]{2,39}$/;

/** Does 开通账号 (`identity.openAccount`). */
export const openAccountHandler = defineHandler(
  openAccount,
  async (tx, input, { store, as, today }) => {
    const login = input.login.trim().toLowerCase();
    if (!LOGIN.test(login)) throw new GoaError(identityFault('LOGIN_INVALID'), { path: 'login' });
    await tx.get(person, input.person);
    const { rows: found } = await sql<{ left: boolean; account: boolean }>`
      select left_on is not null as left,
        exists (select 1 from account where person = ${input.person} and voided_at is null) as account
      from person where id = ${input.person} for update`.execute(tx.system);
    const { left, account: exists } = found[0]!;
    if (left) throw new GoaError(identityFault('PERSON_LEFT'), { path: 'person' });
    if (exists) throw new GoaError(identityFault('ACCOUNT_EXISTS'), { path: 'person' });
    // Whoever holds the link could set the password and act as the person.
    await refuseBeyond(tx, store.registry, { person: input.person }, 'ACCOUNT_BEYOND', null, today);
    // A login name that is taken is refused by the write path, which logs and limits the guessing of unseen ones.
    const { rows } = await tx.create(
      account,
      [{ login, person: input.person, status: 'invited', linkSent: new Date().toISOString() }],
      as,
    );
    const id = rows[0]!.id;
    return { account: id, ...(await newLink(tx.system, id, 'activation', tx.actor.name)) };
  },
  { secretAnswer: true },
);
