import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { account, assignment, person } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { endSessions } from '../sign-in/sessions.ts';
import { leave } from './leave.contract.ts';

/** Does 人员离岗 (`person.leave`). Whoever sends somebody home takes every right and the account: only one who holds as much himself may. */
export const leaveHandler = defineHandler(leave, async (tx, input, context) => {
  const as = { ...context.as, reason: input.document ?? context.as.reason };
  const id = context.row!.id;
  const { rows: people } = await sql<{ rev: number; left: boolean }>`
    select rev, left_on is not null as left from person where id = ${id} for update`.execute(tx.system);
  const { rev, left } = people[0]!;
  if (left) throw new GoaError(identityFault('PERSON_LEFT'));
  await refuseBeyond(tx, context.store.registry, { person: id }, 'COLLEAGUE_BEYOND', null, context.today);
  const { rows: held } = await sql<{ id: string; rev: number; from: string }>`
    select id, rev, valid_from as from from assignment where person = ${id} and voided_at is null
      and coalesce(valid_to > ${input.on}::date, true) order by id`.execute(tx.system);
  const begun = held.filter(({ from }) => from <= input.on);
  const ends = begun.map(({ id, rev }) => ({ id, rev, set: { to: input.on } }));
  if (ends.length > 0) await tx.update(assignment, ends, as);
  const never = held.filter(({ from }) => from > input.on);
  if (never.length > 0) await tx.void(assignment, never, as);
  const { rows: accounts } = await sql<{ id: string; rev: number }>`
    select id, rev from account where person = ${id} and voided_at is null and status <> 'suspended'`.execute(
    tx.system,
  );
  const closed = accounts.map((row) => ({ ...row, set: { status: 'suspended' as const } }));
  if (closed.length > 0) await tx.update(account, closed, as);
  for (const row of accounts) await endSessions(tx.system, row.id, 'left');
  const { rows } = await tx.update(person, [{ id, rev, set: { leftOn: input.on } }], as);
  return { rev: rows[0]!.rev };
});
