import type { AnswerOfContract } from '#standards/language';
import { Failure, groupDigits, Loading, Nothing, useAnswer } from '#web/kit';
import type { noticeTable } from '../queries/notice-table.contract.ts';

/** Lines shown at once; the rest comes with the export. */
const SHOWN = 500;

/** What all units filled in, as one table with its sums. */
export function NoticeTable({ notice }: { notice: string }) {
  const answer = useAnswer<AnswerOfContract<typeof noticeTable>>('messages', 'noticeTable', { notice, limit: SHOWN });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { columns, lines, total, sums } = answer.data;
  if (columns.length === 0) return <Nothing words="该通知没有要求填表。" />;
  if (total === 0) return <Nothing words="还没有单位填报。" />;
  return (
    <section className="goa-section goa-fill" aria-label="汇总表">
      <table>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">单位</th>
            {columns.map(({ position, title }) => (
              <th key={position} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ receipt, line, unitName, cells }, n) => (
            <tr key={`${receipt} ${line}`}>
              <td>{n + 1}</td>
              <td>{unitName}</td>
              {columns.map(({ position, kind }) => (
                <td key={position} className={kind === 'int' || kind === 'money' ? 'goa-right' : undefined}>
                  {words(cells[position], kind)}
                </td>
              ))}
            </tr>
          ))}
          <tr className="goa-sum">
            <td />
            <td>合计</td>
            {columns.map(({ position, kind }) => (
              <td key={position} className="goa-right">
                {sums[position] !== undefined && words(sums[position], kind)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {total > lines.length && (
        <p className="goa-muted">
          只列出前 {SHOWN} 行，合计包含全部 {total} 行。
        </p>
      )}
    </section>
  );
}

function words(value: unknown, kind: string): string {
  if (value === null || value === undefined) return '';
  return kind === 'int' || kind === 'money' ? groupDigits(String(value)) : String(value);
}
