import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { messageFault } from '../faults.ts';
import { tellUnits } from '../inbox/tell-units.ts';
import { notice } from '../resources/notice.resource.ts';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { remind } from './remind.contract.ts';

const EVERY = '4 hours';

/** Tells the units of the actor's reach that are still waited for. */
export const remindHandler = defineHandler(remind, async (tx, _input, context) => {
  const { id = '' } = context.row ?? {};
  const row = await tx.get(notice, id);
  if (row.docState !== 'submitted') throw new GoaError(messageFault('NOT_ISSUED'));
  const { rows: lately } = await sql`
    select 1 from notice_reminder where notice = ${id} and kind = 'byHand' and at > now() - ${EVERY}::interval`.execute(
    tx.system,
  );
  if (lately.length > 0) throw new GoaError(messageFault('REMINDED_LATELY'));
  const { rows } = await sql<{ unit: string }>`
    select unit from ${tx.scoped(noticeReceipt, 'sendBack')} as r where r.notice = ${id}
      and (r.state in ('sent', 'returned') or r.state = 'received' and r."wantsAnswer")`.execute(tx.system);
  if (rows.length === 0) throw new GoaError(messageFault('NOBODY_LATE'));
  await sql`insert into notice_reminder (notice, kind, at) values (${id}, 'byHand', now())`.execute(tx.system);
  const units = rows.map(({ unit }) => unit);
  await tellUnits(tx.system, units, {
    kind: 'reminder',
    title: `催办：${row.title}`,
    link: `/r/notice/${id}`,
    about: `reminder ${id} ${new Date().toISOString()}`,
  });
  return { units: units.length };
});
