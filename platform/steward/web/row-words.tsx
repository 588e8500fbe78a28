import type { DatedRow, DatedTable } from '#standards/language';
import { Cell } from '#web/kit';
import type { RuleTableRow } from '../queries/rule-tables.contract.ts';

const LEVELS: Readonly<Record<number, string>> = { 1: '中央', 2: '省级', 3: '市级', 4: '县级', 5: '乡级' };

/** Keys and values of a row, one cell each; a key that a row does not name holds for all. */
export function RowCells({ table, row }: { readonly table: DatedTable; readonly row: DatedRow }) {
  return (
    <>
      {Object.entries(table.keys).map(([name, field]) => (
        <td key={name}>
          {row.keys[name] === undefined ? (
            <span className="goa-muted">不限</span>
          ) : (
            <Cell field={field} value={row.keys[name]} plain />
          )}
        </td>
      ))}
      {Object.entries(table.values).map(([name, field]) => (
        <td key={name}>
          <Cell field={field} value={row.values[name]} plain />
        </td>
      ))}
    </>
  );
}

/** Where a row holds. */
export function scopeWords({ level, region }: DatedRow): string {
  const parts = [...(level ? [LEVELS[level] ?? ''] : []), ...(region ? [`区划 ${region}`] : [])];
  return parts.join('，') || '全部';
}

/** When a row holds. */
export function validWords({ from, to }: DatedRow): string {
  return to ? `${from} 至 ${to}` : `${from} 起`;
}

/** Document and clause of a row, and what must be known of them. */
export function SourceWords({ one: { row, local, shipped } }: { readonly one: RuleTableRow }) {
  return (
    <>
      {['G', 'D'].includes(row.evidence) && <span className="goa-tag goa-tag-busy">待确认</span>}
      {local && <span className="goa-tag goa-tag-good">本地</span>}
      {row.source}
      {shipped && <span className="goa-muted">（程序自带版本保留，可回退）</span>}
    </>
  );
}
