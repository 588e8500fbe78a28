import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Seen } from '#platform/store';
import { messageFault } from '../faults.ts';
import { notice } from '../resources/notice.resource.ts';
import { audienceOf } from '../spread/audience.ts';
import { issueNotice } from './issue-notice.contract.ts';

/** Fixes whom it goes to, as the tree stands now, and freezes the draft; `messages.spread` makes the receipts. */
export const issueNoticeHandler = defineHandler(issueNotice, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const row = await tx.get(notice, id);
  judge(row, context.today);
  const units = await audienceOf(tx, String(row.issuer), input);
  const set = {
    state: 'issued',
    audience: input.audience,
    region: input.region ?? null,
    targets: units.length,
  } as const;
  const [kept] = (await tx.update(notice, [{ id, rev, set }], context.as)).rows;
  await tx.submit(notice, [{ id, rev: kept?.rev ?? rev }], context.as);
  await sql`insert into notice_target (notice, unit) select ${id}::uuid, unnest(${units}::uuid[])`.execute(tx.system);
  return { targets: units.length };
});

function judge(row: Seen<typeof notice>, today: string): void {
  for (const path of ['answerBy', 'receiveBy'] as const) {
    const day = row[path];
    if (day && day < today) throw new GoaError(messageFault('DEADLINE_PAST'), { path });
  }
}
