import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { findPeople } from '../assignment/find-people.ts';
import { doerOf } from '../cases/doer.ts';
import { takeStep } from '../cases/take-step.ts';
import { processFault } from '../faults.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { handOver } from './administer.contract.ts';
import { caseInReach } from './administer.ts';
import { alone } from './many.ts';

/**
 * Does 离职交接 (`process.handOver`) within the administrator's reach; of what lies beyond it nothing is said. Cases that refuse (the receiver's own, for
 * example) are left and named; one bad case never holds up the queue.
 */
export const handOverHandler = defineHandler(handOver, async (tx, input, context) => {
  if (input.from === input.to) throw new GoaError(processFault('HAND_OVER_SAME'));
  const doer = await doerOf(tx, tx.actor, context.address);
  const around = { applicant: input.to, assignment: null, unit: tx.actor.unit ?? '', form: {}, day: context.today };
  const [receiver] = await findPeople(tx, { by: 'people', people: [input.to] }, around);
  if (!receiver) throw new GoaError(processFault('PERSON_UNKNOWN'), { path: 'to' });
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct t.case_id as id, r.title from case_task t join case_run r on r.id = t.case_id
    join ${tx.scoped(caseFile, 'administer')} as f on f.id = r.id
    where t.who = ${input.from} and t.done_at is null and r.status not in ('approved', 'denied', 'refused', 'withdrawn', 'terminated')
    order by t.case_id`.execute(tx.system);
  const left: { case: string; title: string; reason: string }[] = [];
  let moved = 0;
  for (const { id, title } of rows) {
    const refusal = await alone(tx, async () => {
      const { run, person } = await caseInReach(tx, context, id);
      await takeStep(tx, context, run, {
        command: { kind: 'reassign', by: person, from: input.from, to: input.to, reason: input.why },
        doer,
        opinion: input.why,
        action: 'handOver',
      });
    });
    if (refusal) left.push({ case: id, title, reason: refusal.message });
    else moved++;
  }
  return { moved, left };
});
