import { Button } from 'antd';
import { type Column, DataTable, useCodeItems } from '#web/kit';
import type { SupervisionRow, supervisionList } from '../../queries/supervision.contract.ts';
import { Lamp } from '../lamp.tsx';
import { rateWords } from './rate-words.ts';

/** Name of a list behind a number. */
export type ListName = (typeof supervisionList)['items'][number]['code'];

/** A list that somebody wants to see: which, of what, narrowed how. */
export interface Asked {
  readonly list: ListName;
  readonly name: string;
  readonly where: Readonly<Record<string, string>>;
}

/** A line of numbers and what its lists are narrowed to. */
export type NumbersRow = SupervisionRow & { readonly where: Asked['where'] };

/** What to show, and who hears which number was chosen. */
export interface NumbersTableProps {
  readonly title: string;
  readonly rows: readonly NumbersRow[];
  readonly onAsk: (asked: Asked) => void;
}

const COUNTS: readonly ListName[] = ['decided', 'early', 'onTime', 'late', 'running'];
const LIGHTS = ['yellow', 'orange', 'red'] as const;

/** Numbers by region or item; each opens the list that it is the length of. */
export function NumbersTable({ title, rows, onAsk }: NumbersTableProps) {
  const lists = useCodeItems('supervisionList');
  const titleOf = (name: ListName) => lists.find(({ code }) => code === name)?.label ?? name;
  const number = (list: ListName, row: NumbersRow) =>
    row[list] === 0 ? (
      '0'
    ) : (
      <Button
        type="link"
        className="goa-link"
        aria-label={`${row.name} ${titleOf(list)} ${row[list]} 件`}
        onClick={() => onAsk({ list, name: row.name, where: row.where })}
      >
        {row[list]}
      </Button>
    );
  if (rows.length === 0) return null;
  const columns: readonly Column<NumbersRow>[] = [
    { title: title.replace('按', ''), cell: ({ name }) => name },
    ...COUNTS.map(
      (list): Column<NumbersRow> => ({ title: titleOf(list), right: true, cell: (row) => number(list, row) }),
    ),
    { title: '提前率', right: true, cell: ({ early, decided }) => rateWords(early, decided) },
    { title: '按时率', right: true, cell: ({ onTime, decided }) => rateWords(onTime, decided) },
    {
      title: '监察灯（在办）',
      cell: (row) => (
        <span className="goa-lights">
          {LIGHTS.map((light) => (
            <span key={light}>
              <Lamp light={light} /> {number(light, row)}
            </span>
          ))}
        </span>
      ),
    },
  ];
  return (
    <section className="goa-section" aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        label={`${title}的数字`}
        columns={columns}
        rows={rows}
        rowKey={({ name, where }) => `${name} ${JSON.stringify(where)}`}
      />
    </section>
  );
}
