import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Resource } from '#standards/language';
import { useMe } from '../api/use-me.ts';
import { Cell, standsRight } from '../cells/cell.tsx';
import { todayInShanghai } from '../cells/format-value.ts';
import { ConditionWords } from './condition-words.tsx';
import type { ListedRows } from './fetch-listed.ts';
import type { Condition } from './filter-model.ts';

/** A list as it goes onto paper. */
export interface PrintListProps {
  readonly resource: Resource;
  readonly columns: readonly string[];
  readonly listed: ListedRows;
  readonly conditions: readonly Condition[];
  /** Words that were searched for. */
  readonly search: string;
  readonly onDone: () => void;
}

/** Rows of a list for paper, A4 across: title, unit, day, conditions, the header on every page. Prints itself once. */
export function PrintList({ resource, columns, listed, conditions, search, onDone }: PrintListProps) {
  const me = useMe();
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    // Titles that have to be asked for are there after the next picture.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  const { rows, refs, more } = listed;
  const fields = columns.flatMap((name) => {
    const field = resource.fields[name];
    return field ? [{ name, field }] : [];
  });
  return createPortal(
    <div className="goa-print-sheet goa-print-list">
      <header>
        <h1>{resource.title}</h1>
        <p>
          <span>打印单位：{me.acting?.unitName}</span>
          <span>打印人：{me.person.name}</span>
          <span>打印日期：{todayInShanghai()}</span>
          <span>{more ? `前 ${rows.length} 条` : `共 ${rows.length} 条`}</span>
        </p>
        {(conditions.length > 0 || search !== '') && (
          <p>
            <span>
              条件：{search !== '' && `搜索“${search}” `}
              {conditions.map((condition) => (
                <span key={`${condition.field} ${condition.op}`}>
                  <ConditionWords resource={resource} condition={condition} />；
                </span>
              ))}
            </span>
          </p>
        )}
      </header>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            {fields.map(({ name, field }) => (
              <th key={name} className={standsRight(field) ? 'goa-right' : undefined}>
                {field.unit ? `${field.title}（${field.unit}）` : field.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id}>
              <td>{i + 1}</td>
              {fields.map(({ name, field }) => (
                <td key={name} className={standsRight(field) ? 'goa-right' : undefined}>
                  <Cell field={field} value={row[name]} refs={refs} masked={row.$masked?.includes(name)} plain />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
