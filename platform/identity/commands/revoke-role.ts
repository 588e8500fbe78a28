import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { grant } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { revokeRole } from './revoke-role.contract.ts';

/** A grant is taken out of the ledger, not dated: yesterday as its last day would claim that it ended earlier than it did. */
export const revokeRoleHandler = defineHandler(revokeRole, async (tx, input, { store, row, as, today }) => {
  const { rows: found } = await sql<{ rev: number; ended: boolean }>`
    select rev, voided_at is not null or coalesce(valid_to < ${today}::date, false) as ended from role_grant
    where id = ${row!.id} for update`.execute(tx.system);
  const { rev, ended } = found[0]!;
  if (ended) throw new GoaError(identityFault('GRANT_ENDED'));
  // Whoever could not have given it may not take it away either.
  await refuseBeyond(tx, store.registry, { grant: row!.id }, 'GRANT_BEYOND', null, today);
  const { rows } = await tx.void(grant, [{ id: row!.id, rev }], { ...as, reason: input.basis });
  return { rev: rows[0]!.rev };
});
