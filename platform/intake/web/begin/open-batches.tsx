import { Link } from 'react-router';
import { CodeTag, type Column, DataTable, formatInstant, type Row, useMe, useRows } from '#web/kit';

const OPEN = ['uploaded', 'reading', 'mapping', 'checking', 'checked', 'committing', 'undoing'];

const COLUMNS: readonly Column<Row>[] = [
  { title: '文件', cell: (row) => <Link to={`/r/intakeBatch/${row.id}`}>{String(row.name ?? '')}</Link> },
  { title: '导入到', cell: ({ ledger }) => String(ledger ?? '') },
  { title: '进展', cell: ({ stage }) => <CodeTag set="intakeStage" value={String(stage ?? '')} /> },
  { title: '上传时间', cell: ({ createdAt }) => formatInstant(createdAt) },
];

/** The person's own files that were begun and not finished; nothing when there are none. */
export function OpenBatches({ target }: { target?: string }) {
  const me = useMe();
  const own = { field: 'person', op: 'eq', value: me.person.id } as const;
  const open = { field: 'stage', op: 'in', value: OPEN } as const;
  const onto = target ? [{ field: 'target', op: 'eq', value: target } as const] : [];
  const { data } = useRows('intakeBatch', { filter: { and: [own, open, ...onto] }, limit: 10 });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="goa-section" aria-label="没有办完的导入">
      <h2 className="goa-intake-part">没有办完的导入</h2>
      <DataTable label="没有办完的导入" columns={COLUMNS} rows={data.rows} rowKey={({ id }) => id} />
    </section>
  );
}
