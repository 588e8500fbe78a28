import { Button } from 'antd';
import { Cell } from '#web/kit';
import type { RowsProps } from './row-table.tsx';
import { SourceWords, scopeWords, validWords } from './row-words.tsx';

/** Rows of a decision table one below the other, for a phone. */
export function RowCards({ table, rows, onEdit }: RowsProps) {
  return (
    <ul className="goa-rules-cards">
      {rows.map((one) => (
        <li key={one.row.id} className={one.inForce ? '' : 'goa-rules-off'}>
          <h3>
            {Object.entries(table.keys).map(([name, field]) => (
              <span key={name}>
                {one.row.keys[name] === undefined ? (
                  `${field.title}不限`
                ) : (
                  <Cell field={field} value={one.row.keys[name]} plain />
                )}
              </span>
            ))}
            <span>{scopeWords(one.row)}</span>
          </h3>
          <dl>
            {Object.entries(table.values).map(([name, field]) =>
              one.row.values[name] === undefined ? null : (
                <div key={name}>
                  <dt>{field.title}</dt>
                  <dd>
                    <Cell field={field} value={one.row.values[name]} plain /> {field.unit}
                  </dd>
                </div>
              ),
            )}
          </dl>
          <p>{validWords(one.row)}</p>
          <p className="goa-rules-source">
            <SourceWords one={one} />
          </p>
          {onEdit && <Button onClick={() => onEdit(one)}>修改</Button>}
        </li>
      ))}
    </ul>
  );
}
