import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { AnsweredLine } from '../answers/columns.ts';
import { readColumns } from '../answers/read-columns.ts';
import { notice } from '../resources/notice.resource.ts';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { noticeForm } from './notice-form.contract.ts';

/** Answers 填报表 (`messages.noticeForm`) to those who see the notice, and the lines to those who see the receipt. */
export const noticeFormQuery = defineQuery(noticeForm, async (reader, input, { store }) => {
  const { id } = await reader.get(notice, input.notice);
  const columns = await readColumns(store.system, id);
  if (!input.receipt) return { columns, lines: [] };
  const receipt = await reader.get(noticeReceipt, input.receipt);
  const { rows } = await sql<AnsweredLine>`
    select line, cells from notice_answer where receipt = ${receipt.id} order by line`.execute(store.system);
  return { columns, lines: rows };
});
