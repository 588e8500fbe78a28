import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { unit } from '#standards/resources';
import { readColumns } from '../answers/read-columns.ts';
import { notice } from '../resources/notice.resource.ts';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';
import { noticeTable, type TableLine } from './notice-table.contract.ts';

/** Answers 汇总表 (`messages.noticeTable`) from the receipts within the asker's scope; a withdrawn one does not count. */
export const noticeTableQuery = defineQuery(noticeTable, async (reader, input, { store }) => {
  const { id } = await reader.get(notice, input.notice);
  const columns = await readColumns(store.system, id);
  const answers = sql`from ${reader.scoped(noticeReceipt)} as r join notice_answer a on a.receipt = r.id
    where r.notice = ${id} and r.state <> 'withdrawn'`;
  const { rows: lines } = await sql<TableLine>`
    select r.id as receipt, r.unit, coalesce(u.name, '（不可见）') as "unitName", a.line, a.cells
    from (select r.id, r.unit, a.line ${answers} order by r.unit, a.line offset ${input.from ?? 0} limit ${input.limit ?? 100}) as r
    join notice_answer a on a.receipt = r.id and a.line = r.line
    left join ${reader.scoped(unit)} as u on u.id = r.unit
    order by r.unit, a.line`.execute(store.system);
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${answers}`.execute(
    store.system,
  );
  const sums: Record<string, string> = {};
  for (const { position, kind } of columns) {
    if (kind !== 'int' && kind !== 'money') continue;
    const { rows } = await sql<{ sum: string | null }>`
      select sum((a.cells->>${String(position)})::numeric)::text as sum ${answers}`.execute(store.system);
    sums[position] = rows[0]?.sum ?? '0';
  }
  return { columns, lines, total: counted[0]?.total ?? 0, sums };
});
