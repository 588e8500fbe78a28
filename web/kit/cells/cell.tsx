import type { ReactNode } from 'react';
import { type Field, type Fields, kindOf } from '#standards/language';
import type { Refs } from '../api/shapes.ts';
import { CodeTag } from './code-tag.tsx';
import { formatInstant, numberWords, valueWords } from './format-value.ts';
import { RefTitle } from './ref-title.tsx';

/** What a cell shows: a declared field and its value as it travels. */
export interface CellProps {
  readonly field: Field;
  readonly value: unknown;
  readonly refs?: Refs;
  readonly masked?: boolean;
  /** No links inside, for places that are links themselves. */
  readonly plain?: boolean;
}

/** One value in a list, a card or a detail page; masked values say so in words too. */
export function Cell({ field, value, refs, masked, plain }: CellProps): ReactNode {
  if (value === null || value === undefined || value === '') return <span className="goa-muted">—</span>;
  if (masked) {
    return (
      <span className="goa-masked" title="已脱敏">
        {String(value)}
        <span className="goa-sr-only">（已脱敏）</span>
      </span>
    );
  }
  if (field.of && Array.isArray(value)) return <Lines columns={field.of} lines={value} refs={refs} plain={plain} />;
  switch (kindOf(field).listCell) {
    case 'code':
      return <CodeTag set={field.set?.name ?? ''} value={String(value)} />;
    case 'ref':
      return <RefTitle to={field.to ?? ''} id={String(value)} refs={refs} plain={plain} />;
    case 'money':
    case 'number':
      return <span className="goa-number">{numberWords(field, String(value))}</span>;
    case 'instant':
      return <span className="goa-number">{formatInstant(String(value))}</span>;
    case 'date':
      return <span className="goa-number">{String(value)}</span>;
    default:
      return valueWords(field, value, () => undefined);
  }
}

interface LinesProps {
  readonly columns: Fields;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly refs?: Refs;
  readonly plain?: boolean;
}

/** Lines inside a form, numbered; columns are named where there are several. */
function Lines({ columns, lines, refs, plain }: LinesProps) {
  const named = Object.entries(columns);
  return (
    <ol className="goa-cell-lines">
      {lines.map((line) => (
        <li key={JSON.stringify(line)}>
          {named.map(([name, column]) => (
            <span key={name}>
              {named.length > 1 && `${column.title}：`}
              <Cell field={column} value={line[name]} refs={refs} plain={plain} />{' '}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** True for kinds whose columns stand to the right. */
export function standsRight(field: Field): boolean {
  return ['money', 'number'].includes(kindOf(field).listCell);
}
