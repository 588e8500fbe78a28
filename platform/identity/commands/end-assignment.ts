import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { assignment } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { endAssignment } from './end-assignment.contract.ts';

/** Does 结束任职 (`assignment.end`). */
export const endAssignmentHandler = defineHandler(endAssignment, async (tx, input, { store, row, as, today }) => {
  const { rows: found } = await sql<{ from: string; to: string | null }>`
    select valid_from as from, valid_to as to from assignment where id = ${row!.id}`.execute(tx.system);
  const { from, to } = found[0]!;
  if (to !== null && to < today) throw new GoaError(identityFault('ASSIGNMENT_ENDED'));
  // Longer is an appointment, which asks for more than this does.
  if (to !== null && input.on > to) throw new GoaError(identityFault('ASSIGNMENT_LONGER'), { path: 'on' });
  if (input.on < from) throw new GoaError(identityFault('DAYS_REVERSED'), { path: 'on' });
  await refuseBeyond(tx, store.registry, { assignment: row!.id }, 'COLLEAGUE_BEYOND', null, today);
  const reason = input.document ?? as.reason;
  const { rows } = await tx.update(assignment, [{ id: row!.id, rev: row!.rev!, set: { to: input.on } }], {
    ...as,
    reason,
  });
  return { rev: rows[0]!.rev };
});
