import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { assignment } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseForeignDepartment } from '../people/post-facts.ts';
import { refuseRaisedLevel } from '../people/refuse-raised-level.ts';
import { amendAssignment } from './amend-assignment.contract.ts';

/** Does 更正任职信息 (`assignment.amend`). */
export const amendAssignmentHandler = defineHandler(amendAssignment, async (tx, input, { row, as }) => {
  const { rows: found } = await sql<{ kind: string; unit: string; level: string | null; jointOffice: string | null }>`
    select a.kind, a.unit, a.leadership as level, u.joint_office as "jointOffice" from assignment a join unit u on u.id = a.unit
    where a.id = ${row!.id}`.execute(tx.system);
  const { kind, unit, level, jointOffice } = found[0]!;
  if (input.leadership && (kind === 'presiding' || kind === 'acting')) {
    throw new GoaError(identityFault('LEADERSHIP_UNCHANGED'), { path: 'leadership' });
  }
  await refuseRaisedLevel(tx, 'assignment.amend', unit, { confirmed: level, wanted: input.leadership });
  if (input.department) await refuseForeignDepartment(tx, input.department, { id: unit, jointOffice });
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
  const { rows } = await tx.update(assignment, [{ id: row!.id, rev: row!.rev!, set: given }], as);
  return { rev: rows[0]!.rev };
});
