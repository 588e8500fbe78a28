import { Table, type TableColumnType } from 'antd';
import { Link } from 'react-router';
import { type Field, kindOf, type Resource } from '#standards/language';
import type { Access, Refs, Row } from '../api/shapes.ts';
import { Cell, standsRight } from '../cells/cell.tsx';
import type { LedgerControl } from './use-ledger-state.ts';

/** Rows of one page and how they are shown. */
export interface LedgerRowsProps {
  readonly resource: Resource;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly refs: Refs;
  readonly control: LedgerControl;
  readonly access: (field: string) => Access;
  readonly selection?: { readonly ids: readonly string[]; readonly set: (ids: readonly string[]) => void };
  readonly loading: boolean;
}

/** The rows of a ledger as a table; headers sort, the first column leads to the row. */
export function LedgerTable(props: LedgerRowsProps) {
  const { resource, columns, rows, control, selection, loading } = props;
  return (
    <Table<Row>
      className="goa-ledger-table"
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      columns={columns.map((name) => column(props, name))}
      loading={loading ? { spinning: true, description: '正在加载' } : false}
      pagination={false}
      sticky
      scroll={{ x: 'max-content' }}
      rowClassName={(row) => (row.voidedAt ? 'goa-voided' : '')}
      rowSelection={
        selection && {
          selectedRowKeys: [...selection.ids],
          onChange: (keys) => selection.set(keys.map(String)),
          getCheckboxProps: (row) => ({ 'aria-label': `选择${String(row[resource.label] ?? '')}` }),
        }
      }
      onChange={(_page, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const name = one?.order ? String(one.columnKey) : '';
        control.set({ sort: name === '' ? '' : one?.order === 'descend' ? `-${name}` : name });
      }}
      locale={{ emptyText: ' ' }}
    />
  );
}

function column({ resource, refs, control, access }: LedgerRowsProps, name: string): TableColumnType<Row> {
  const field = resource.fields[name] as Field;
  const lead = name === resource.label;
  const { sort } = control.state;
  return {
    key: name,
    title: field.unit ? `${field.title}（${field.unit}）` : field.title,
    dataIndex: name,
    align: standsRight(field) ? 'right' : 'left',
    fixed: lead ? 'left' : undefined,
    sorter: kindOf(field).sortable && access(name) === 'clear',
    sortOrder: sort === name ? 'ascend' : sort === `-${name}` ? 'descend' : null,
    showSorterTooltip: { title: '点击排序' },
    render: (value: unknown, row) => {
      const cell = <Cell field={field} value={value} refs={refs} masked={row.$masked?.includes(name)} plain={lead} />;
      return <div className="goa-cell">{lead ? <Link to={`/r/${resource.name}/${row.id}`}>{cell}</Link> : cell}</div>;
    },
  };
}
