import { Button } from 'antd';
import type { DatedTable } from '#standards/language';
import type { RuleTableRow } from '../queries/rule-tables.contract.ts';
import { RowCells, SourceWords, scopeWords, validWords } from './row-words.tsx';

/** What shows the rows of a table. */
export interface RowsProps {
  readonly table: DatedTable;
  readonly rows: readonly RuleTableRow[];
  readonly onEdit?: (row: RuleTableRow) => void;
}

/** Rows of a decision table as a table. */
export function RowTable({ table, rows, onEdit }: RowsProps) {
  const fields = [...Object.entries(table.keys), ...Object.entries(table.values)];
  return (
    <div className="goa-scroll">
      <table className="goa-plain-table goa-rules-table">
        <thead>
          <tr>
            {fields.map(([field, { title, unit }]) => (
              <th key={field} scope="col">
                {title}
                {unit && <span className="goa-muted"> {unit}</span>}
              </th>
            ))}
            <th scope="col">适用</th>
            <th scope="col">有效期</th>
            <th scope="col">依据</th>
            {onEdit && (
              <th scope="col">
                <span className="goa-sr-only">操作</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.row.id} className={one.inForce ? '' : 'goa-rules-off'}>
              <RowCells table={table} row={one.row} />
              <td>{scopeWords(one.row)}</td>
              <td className="goa-rules-days">{validWords(one.row)}</td>
              <td className="goa-rules-source">
                <SourceWords one={one} />
              </td>
              {onEdit && (
                <td>
                  <Button type="link" className="goa-link" onClick={() => onEdit(one)}>
                    修改
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
