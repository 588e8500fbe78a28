import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  CodeTag,
  type Column,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  Nothing,
  type Refs,
  type Row,
  useCodeItems,
  useRows,
} from '#web/kit';
import { filterOf, LISTS, type ListName, type Where } from './lists.ts';

const STEP = 50;
const MOST = 200;

/** The very rows behind a number. */
export function UsageList({ list, code, where }: { list: ListName; code: string; where: Where }) {
  const { title, resource, set } = LISTS[list];
  const [limit, setLimit] = useState(STEP);
  const answer = useRows(resource, { filter: filterOf(list, code, where), limit });
  const label = useCodeItems(set).find((item) => item.code === code)?.label ?? code;
  const { data } = answer;
  return (
    <section className="goa-section" aria-label={`${title}清单`}>
      <h2>
        {title}：{label}
      </h2>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !data ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <Nothing words="没有这样的记录。" />
      ) : (
        <DataTable
          label={`${title}：${label}`}
          rows={data.rows}
          rowKey={({ id }) => id}
          columns={columnsOf(list, data.refs)}
        />
      )}
      {data?.next && limit < MOST && <Button onClick={() => setLimit(limit + STEP)}>显示更多</Button>}
      {data?.next && limit >= MOST && <p className="goa-muted">只列出前 {MOST} 条，请缩短时段或选择车辆。</p>}
    </section>
  );
}

function columnsOf(list: ListName, refs: Refs): readonly Column<Row>[] {
  const car = (row: Row) => refs.vehicle?.[String(row.vehicle)] ?? '';
  const moment = (value: unknown) => (value ? formatInstant(String(value)) : '—');
  if (list === 'usages')
    return [
      { title: '车辆', cell: (row) => <Link to={`/r/vehicleUsage/${row.id}`}>{car(row)}</Link> },
      { title: '离开', cell: ({ leftAt }) => moment(leftAt) },
      { title: '返回', cell: ({ returnedAt }) => moment(returnedAt) },
      { title: '派车单', cell: ({ orders }) => String(orders ?? '—') },
      { title: '里程 km', right: true, cell: ({ km }) => String(km ?? '') },
      { title: '与计划之比', right: true, cell: ({ ratio }) => String(ratio ?? '—') },
      { title: '数据中断', right: true, cell: ({ unknownPercent }) => `${unknownPercent ?? 0}%` },
    ];
  if (list === 'findings')
    return [
      {
        title: '疑点',
        cell: ({ id, no, usage }) => (
          <Link to={usage ? `/r/vehicleUsage/${usage}` : `/r/vehicleFinding/${id}`}>{String(no)}</Link>
        ),
      },
      { title: '车辆', cell: car },
      { title: '日期', cell: ({ day }) => String(day) },
      { title: '情况', cell: ({ words }) => String(words) },
      { title: '办理状态', cell: ({ status }) => <CodeTag set="vehicleFindingStatus" value={String(status)} /> },
    ];
  return [
    { title: '核查', cell: (row) => <Link to={`/r/caseFile/${row.case}`}>{String(row.no)}</Link> },
    { title: '事由', cell: ({ matter }) => String(matter) },
    { title: '开始', cell: ({ beganAt }) => moment(beganAt) },
    { title: '办结结果', cell: ({ result }) => String(result ?? '—') },
  ];
}
