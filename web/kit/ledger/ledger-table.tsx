import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { type Field, kindOf, type Resource } from '#standards/language';
import type { Access, Refs, Row } from '../api/shapes.ts';
import { Cell, standsRight } from '../cells/cell.tsx';
import type { LedgerControl } from './use-ledger-state.ts';

/** Chosen rows of the page shown. */
export interface RowSelection {
  readonly ids: readonly string[];
  readonly set: (ids: readonly string[]) => void;
}

/** Rows of one page and how they are shown. */
export interface LedgerRowsProps {
  readonly resource: Resource;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly refs: Refs;
  readonly control: LedgerControl;
  readonly access: (field: string) => Access;
  readonly selection?: RowSelection;
  /** Another page is on its way. */
  readonly loading: boolean;
}

/** The rows of a ledger as a plain table: headers sort, the first column stays in sight and leads to the row. */
export function LedgerTable(props: LedgerRowsProps) {
  const { resource, columns, rows, refs, selection, loading } = props;
  return (
    // Scrolls inside itself, so that headers and the first column stay in sight.
    <section className="goa-table" aria-label={`${resource.title}列表`} aria-busy={loading}>
      <table>
        <thead>
          <tr>
            {selection && (
              <th className="goa-table-choice">
                <SelectAll rows={rows} selection={selection} />
              </th>
            )}
            {columns.map((name) => (
              <Heading key={name} {...props} name={name} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={rowClass(row, selection)}>
              {selection && (
                <td className="goa-table-choice">
                  <SelectOne row={row} label={String(row[resource.label] ?? '')} selection={selection} />
                </td>
              )}
              {columns.map((name) => {
                const field = resource.fields[name] as Field;
                const lead = name === resource.label;
                const cell = (
                  <Cell field={field} value={row[name]} refs={refs} masked={row.$masked?.includes(name)} plain={lead} />
                );
                return (
                  <td key={name} className={cellClass(field, lead)}>
                    <div className="goa-cell">
                      {lead ? <Link to={`/r/${resource.name}/${row.id}`}>{cell}</Link> : cell}
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The box that chooses one row. */
export function SelectOne({ row, label, selection }: { row: Row; label: string; selection: RowSelection }) {
  const { ids, set } = selection;
  return (
    <Checkbox
      aria-label={`选择${label}`}
      checked={ids.includes(row.id)}
      onChange={({ target }) => set(target.checked ? [...ids, row.id] : ids.filter((id) => id !== row.id))}
    />
  );
}

function SelectAll({ rows, selection: { ids, set } }: { rows: readonly Row[]; selection: RowSelection }) {
  const chosen = rows.filter((row) => ids.includes(row.id)).length;
  return (
    <Checkbox
      aria-label="选择本页全部"
      checked={chosen === rows.length}
      indeterminate={chosen > 0 && chosen < rows.length}
      onChange={({ target }) => set(target.checked ? rows.map((row) => row.id) : [])}
    />
  );
}

function Heading({ resource, control, access, name }: LedgerRowsProps & { name: string }) {
  const field = resource.fields[name] as Field;
  const title = field.unit ? `${field.title}（${field.unit}）` : field.title;
  const { sort } = control.state;
  const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  const next = order === 'ascending' ? `-${name}` : order === 'descending' ? '' : name;
  const sortable = kindOf(field).sortable && access(name) === 'clear';
  return (
    <th scope="col" aria-sort={order} className={cellClass(field, name === resource.label)}>
      {sortable ? (
        <button type="button" className="goa-sort" onClick={() => control.set({ sort: next })}>
          {title}
          <span aria-hidden="true" className={order ? `goa-sort-mark goa-sort-${order}` : 'goa-sort-mark'} />
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function cellClass(field: Field, lead: boolean): string | undefined {
  if (lead) return 'goa-table-lead';
  return standsRight(field) ? 'goa-right' : undefined;
}

function rowClass(row: Row, selection: RowSelection | undefined): string | undefined {
  if (selection?.ids.includes(row.id)) return 'goa-chosen';
  return row.voidedAt ? 'goa-voided' : undefined;
}
