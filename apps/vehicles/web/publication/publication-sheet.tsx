import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { fetchAll, groupDigits, type Row, type RowAnswer } from '#web/kit';

/** Lines that are put on paper at once. */
const MOST = 1000;

const COLUMNS: readonly (readonly [name: string, title: string])[] = [
  ['usedDays', '使用工作日'],
  ['km', '里程（km）'],
  ['orders', '派车单'],
  ['fuel', '燃料（电）费'],
  ['repair', '维修保养费'],
  ['insurance', '保险费'],
  ['road', '路桥停车费'],
  ['other', '其他费用'],
  ['cost', '合计（元）'],
];

/** The publication for paper, A4 across. Prints itself once its lines are there. */
export function PublicationSheet({ answer, onDone }: { readonly answer: RowAnswer; readonly onDone: () => void }) {
  const { row, refs } = answer;
  const filter = { field: 'publication', op: 'eq', value: row.id } as const;
  const { data } = useQuery({
    queryKey: ['publication lines', row.id],
    queryFn: () => fetchAll('publicationLine', { filter, sort: 'no' }, MOST),
  });
  useEffect(() => {
    if (!data) return;
    window.addEventListener('afterprint', onDone, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [data, onDone]);
  if (!data) return null;
  return createPortal(
    <div className="goa-print-sheet goa-print-list goa-publication-sheet">
      <header>
        <h1>{String(row.title)}</h1>
        <p>
          <span>公示单位：{refs.unit?.[String(row.unit)]}</span>
          <span>公示范围：{String(row.scope)}</span>
          <span>
            期间：{String(row.from)} 至 {String(row.to)}
          </span>
          <span>公示期：{row.publishedOn ? `${row.publishedOn} 至 ${row.noticeTo}` : '未发布'}</span>
        </p>
      </header>
      <Lines rows={data} />
      <p>
        空白为无依据或未登记，不等于零。
        {Number(row.leftOut) > 0 && `另有 ${row.leftOut} 辆车按规定不逐车公示。`}
        对公示内容有异议的，请在公示期内反映，监督电话：{String(row.phone)}。
      </p>
    </div>,
    document.body,
  );
}

function Lines({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>序号</th>
          <th>车辆（单位）</th>
          <th>管理单位</th>
          {COLUMNS.map(([name, title]) => (
            <th key={name} className="goa-right">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line) => (
          <tr key={line.id}>
            <td>{String(line.no)}</td>
            <td>{String(line.name)}</td>
            <td>{String(line.unitName ?? '')}</td>
            {COLUMNS.map(([name]) => (
              <td key={name} className="goa-right">
                {line[name] === null || line[name] === undefined ? '' : groupDigits(String(line[name]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
