import { Link } from 'react-router';
import { Cell } from '../cells/cell.tsx';
import { type LedgerRowsProps, SelectOne } from './ledger-table.tsx';

/** The rows of a ledger as cards, for narrow screens; the heading leads to the row. */
export function LedgerCards({ resource, columns, rows, refs, selection }: LedgerRowsProps) {
  const label = resource.fields[resource.label];
  if (!label) return null;
  return (
    <ul className="goa-cards">
      {rows.map((row) => (
        <li key={row.id} className={row.voidedAt ? 'goa-card goa-voided' : 'goa-card'}>
          <div className="goa-card-head">
            {selection && <SelectOne row={row} label={String(row[resource.label] ?? '')} selection={selection} />}
            <Link to={`/r/${resource.name}/${row.id}`}>
              <Cell field={label} value={row[resource.label]} refs={refs} plain />
            </Link>
          </div>
          <dl>
            {columns
              .filter((name) => name !== resource.label && row[name] !== null && row[name] !== undefined)
              .map((name) => {
                const field = resource.fields[name];
                return field ? (
                  <div key={name}>
                    <dt>{field.unit ? `${field.title}（${field.unit}）` : field.title}</dt>
                    <dd>
                      <Cell field={field} value={row[name]} refs={refs} masked={row.$masked?.includes(name)} />
                    </dd>
                  </div>
                ) : null;
              })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
