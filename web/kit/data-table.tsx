import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow.ts';

/** A column of a small hand-made table. */
export interface Column<R> {
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

/** Rows and columns of a small hand-made table. */
export interface DataTableProps<R> {
  /** Says what the table is to people who hear it. */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
}

/** A plain table whose first column names the row; on a phone each row is a card. */
export function DataTable<R>({ label, columns, rows, rowKey }: DataTableProps<R>) {
  const narrow = useNarrow();
  const [lead, ...others] = columns;
  if (!lead) return null;
  if (narrow) {
    return (
      <ul className="goa-cards" aria-label={label}>
        {rows.map((row) => (
          <li key={rowKey(row)} className="goa-card">
            <div className="goa-card-head">{lead.cell(row)}</div>
            <dl>
              {others.map(({ title, cell }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <section className="goa-table goa-data-table" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ title, right }) => (
              <th key={title} scope="col" className={right ? 'goa-right' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ title, cell, right }) => (
                <td key={title} className={right ? 'goa-right' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
