import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { shippedContext } from '#standards/language';
import { linesOfCells } from '../answers/lines-of-cells.ts';
import { readColumns } from '../answers/read-columns.ts';
import { messageFault } from '../faults.ts';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { answerNotice } from './answer-notice.contract.ts';

/** Judges the filled-in lines by the columns' kinds, keeps them, and marks an answer after its day as late. */
export const answerNoticeHandler = defineHandler(answerNotice, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const row = await tx.get(noticeReceipt, id);
  const columns = await readColumns(tx.system, String(row.notice));
  const words = input.words?.trim() || null;
  const { lines, problems } = linesOfCells(columns, input.cells ?? [], shippedContext(context.today, new Map()));
  if (problems.length > 0) throw new GoaError(messageFault('CELLS_WRONG'), { path: 'cells', rows: problems });
  if (columns.length > 0 ? lines.length === 0 : !words) throw new GoaError(messageFault('ANSWER_MISSING'));
  const late = row.answerBy !== null && row.answerBy !== undefined && context.today > row.answerBy;
  const answeredAt = new Date().toISOString();
  const set = { state: 'answered', answer: words, answeredBy: tx.actor.person, answeredAt, late } as const;
  await tx.update(noticeReceipt, [{ id, rev, set }], context.as);
  await sql`delete from notice_answer where receipt = ${id}`.execute(tx.system);
  await sql`insert into notice_answer (receipt, line, cells)
    select ${id}::uuid, (l->>'line')::int, l->'cells' from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) as l`.execute(
    tx.system,
  );
  return { late };
});
