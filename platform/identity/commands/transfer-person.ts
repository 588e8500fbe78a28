import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { person } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { activeUnit } from '../organisation/unit-facts.ts';
import { transferPerson } from './transfer-person.contract.ts';

/** Units of work that are not the new home go on seeing the person, the old home while it is one of them. */
export const transferPersonHandler = defineHandler(transferPerson, async (tx, input, { row, as, today }) => {
  const id = row!.id;
  const { rows: people } = await sql<{ rev: number; home: string; left: boolean }>`
    select rev, home, left_on is not null as left from person where id = ${id} for update`.execute(tx.system);
  const { rev, home, left } = people[0]!;
  if (left) throw new GoaError(identityFault('PERSON_LEFT'));
  if (home === input.to) throw new GoaError(identityFault('PERSON_HOME'), { path: 'to' });
  await activeUnit(tx, input.to);
  const { rows: places } = await sql<{ place: string }>`
    select distinct u.place_path as place from assignment a join unit u on u.id = a.unit
    where a.person = ${id} and a.voided_at is null and a.unit <> ${input.to} and coalesce(a.valid_to >= ${today}::date, true)
    order by 1`.execute(tx.system);
  for (const { place } of places) await tx.grantSight(person, [id], { place }, null, '在本单位任职');
  const reason = input.document ?? as.reason;
  const { rows } = await tx.update(person, [{ id, rev, set: { home: input.to } }], { ...as, reason });
  return { rev: rows[0]!.rev };
});
