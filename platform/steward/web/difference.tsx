import type { ReactNode } from 'react';
import type { DatedRow, DatedTable } from '#standards/language';
import { Cell } from '#web/kit';
import type { RuleDifference } from '../queries/rule-tables.contract.ts';
import { scopeWords, validWords } from './row-words.tsx';

/** One row of a change, line by line from what to what; unchanged lines rest. */
export function Difference({
  table,
  difference: { before, after },
}: {
  readonly table: DatedTable;
  readonly difference: RuleDifference;
}) {
  const lines: {
    readonly title: string;
    readonly of: (row: DatedRow) => ReactNode;
    readonly text: (row: DatedRow) => string;
  }[] = [
    ...Object.entries(table.keys).map(([name, field]) => ({
      title: field.title,
      of: (row: DatedRow) =>
        row.keys[name] === undefined ? '不限' : <Cell field={field} value={row.keys[name]} plain />,
      text: (row: DatedRow) => String(row.keys[name] ?? ''),
    })),
    ...Object.entries(table.values).map(([name, field]) => ({
      title: field.title,
      of: (row: DatedRow) => <Cell field={field} value={row.values[name]} plain />,
      text: (row: DatedRow) => String(row.values[name] ?? ''),
    })),
    { title: '适用', of: scopeWords, text: scopeWords },
    { title: '有效期', of: validWords, text: validWords },
    { title: '依据', of: (row) => row.source, text: (row) => row.source },
    { title: '核实程度', of: evidenceWords, text: evidenceWords },
  ];
  return (
    <div className="goa-scroll">
      <table className="goa-plain-table goa-rules-difference">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">{beforeWords(before, after)}</th>
            <th scope="col">{after ? '改后' : '改后（恢复程序自带版本）'}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, of, text }) => {
            const changed = !before || !after || text(before) !== text(after);
            return (
              <tr key={title} className={changed ? 'goa-rules-changed' : ''}>
                <th scope="row">{title}</th>
                <td>{before ? of(before) : '—'}</td>
                <td>{after ? of(after) : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function evidenceWords({ evidence }: DatedRow): string {
  return { V: '已见文件原文', P: '部分核实', G: '待确认（通行做法）', D: '待确认（系统默认）' }[evidence];
}

function beforeWords(before: DatedRow | null, after: DatedRow | null): string {
  if (!before) return '改前（没有这一行）';
  return after && after.id !== before.id ? '现行（适用范围更广的一行，继续保留）' : '改前';
}
