import { Select } from 'antd';
import { type Column, DataTable, useRegistry } from '#web/kit';
import type { SheetColumn, SheetView, TargetField } from '../../queries/sheets.contract.ts';
import type { ColumnChoice } from './column-choice.ts';
import { fieldOptions, LEFT_OUT } from './field-options.ts';
import { isNumbering, reasonWords } from './reason-words.ts';

/** A sheet, its fields and what is chosen. */
export interface SheetColumnsProps {
  readonly sheet: SheetView;
  readonly fields: readonly TargetField[];
  readonly choice: ColumnChoice;
  readonly onChoose: (column: SheetColumn, field: string | null) => void;
}

/** The columns of a sheet beside the fields that they fill, with first values and the reason. */
export function SheetColumns({ sheet, fields, choice, onChoose }: SheetColumnsProps) {
  const options = fieldOptions(sheet, fields, useRegistry());
  const chosen = (column: SheetColumn) => choice.fields[sheet.sheet]?.[column.index] ?? null;
  const columns: readonly Column<SheetColumn>[] = [
    { title: '表格中的列', cell: (column) => <ColumnTitle column={column} /> },
    { title: '前几行内容', cell: ({ samples }) => <Samples texts={samples} /> },
    {
      title: '对应台账的',
      cell: (column) => (
        <Select
          aria-label={`${column.title}对应`}
          className="goa-intake-field"
          showSearch={{ optionFilterProp: 'label' }}
          virtual={false}
          popupMatchSelectWidth={false}
          status={chosen(column) === null && !isNumbering(column) ? 'warning' : undefined}
          value={chosen(column) ?? LEFT_OUT}
          options={options}
          onChange={(field: string) => onChoose(column, field === LEFT_OUT ? null : field)}
        />
      ),
    },
    {
      title: '依据',
      cell: (column) => (
        <span className="goa-muted">{chosen(column) === column.field ? reasonWords(column) : '您选择的'}</span>
      ),
    },
  ];
  const named = sheet.columns.filter(({ title }) => title !== '');
  return (
    <DataTable label={`${sheet.sheet}的各列`} columns={columns} rows={named} rowKey={({ index }) => String(index)} />
  );
}

function ColumnTitle({ column: { title, group, hidden } }: { column: SheetColumn }) {
  return (
    <>
      {group && <span className="goa-muted">{group} / </span>}
      <strong>{title.replaceAll('\n', '')}</strong>
      {hidden && <span className="goa-tag goa-tag-neutral goa-beside">隐藏列</span>}
    </>
  );
}

function Samples({ texts }: { texts: readonly string[] }) {
  const told = texts.filter((text) => text !== '');
  return <span className="goa-intake-samples">{told.length === 0 ? '（空）' : told.slice(0, 3).join('、')}</span>;
}
