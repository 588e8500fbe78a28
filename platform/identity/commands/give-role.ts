import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { InputOfContract } from '#standards/language';
import { assignment, grant, post } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { giveRole } from './give-role.contract.ts';

type Input = InputOfContract<typeof giveRole>;

/** Does 授权 (`identity.giveRole`). */
export const giveRoleHandler = defineHandler(giveRole, async (tx, input, { store, as, today }) => {
  const role = store.registry.roles.get(input.role);
  if (!role || role.baseline) throw new GoaError(identityFault('ROLE_UNKNOWN'), { path: 'role' });
  if (Boolean(input.assignment) === Boolean(input.post)) throw new GoaError(identityFault('GRANT_TARGET'));
  if (input.to && input.to < input.from) throw new GoaError(identityFault('DAYS_REVERSED'), { path: 'to' });
  refuseNames(input);
  const target = input.assignment
    ? await assignmentTarget(tx, input.assignment, today)
    : await postTarget(tx, input.post!, today);
  const { basis, ...row } = input;
  const reason = basis ?? as.reason;
  const { rows } = await tx.create(grant, [{ ...row, unit: target.unit, reason: basis }], { ...as, reason });
  const id = rows[0]!.id;
  // Judged as it lies in the database, with its depth resolved; a refusal undoes the row.
  const receiver = target.people.find((person) => person === tx.actor.person) ?? null;
  await refuseBeyond(tx, store.registry, { grant: id }, 'GRANT_BEYOND', receiver, today);
  return { grant: id };
});

/** The depth "named" names one unit or one region, and no other depth names any. */
function refuseNames({ depth, namedUnit, namedRegion }: Input): void {
  const names = [namedUnit, namedRegion].filter(Boolean).length;
  if (names !== (depth === 'named' ? 1 : 0)) throw new GoaError(identityFault('GRANT_NAMED'), { path: 'depth' });
}

/** The unit that keeps the grant, and who would hold it. */
interface Target {
  readonly unit: string;
  readonly people: readonly string[];
}

async function assignmentTarget(tx: Writer, id: string, today: string): Promise<Target> {
  await tx.get(assignment, id);
  const { rows } = await sql<{ unit: string; person: string; ended: boolean }>`
    select unit, person, coalesce(valid_to < ${today}::date, false) as ended from assignment
    where id = ${id} and voided_at is null`.execute(tx.system);
  if (!rows[0] || rows[0].ended) throw new GoaError(identityFault('ASSIGNMENT_ENDED'), { path: 'assignment' });
  return { unit: rows[0].unit, people: [rows[0].person] };
}

async function postTarget(tx: Writer, id: string, today: string): Promise<Target> {
  await tx.get(post, id);
  const { rows } = await sql<{ unit: string; closed: boolean; people: string[] }>`
    select p.unit, coalesce(p.valid_to < ${today}::date, false) as closed, array(
      select a.person from assignment a where a.post = p.id and a.voided_at is null
        and coalesce(a.valid_to >= ${today}::date, true)) as people
    from post p where p.id = ${id} and p.voided_at is null`.execute(tx.system);
  if (!rows[0] || rows[0].closed) throw new GoaError(identityFault('POST_CLOSED'), { path: 'post' });
  return rows[0];
}
