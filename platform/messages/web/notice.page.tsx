import { Navigate, useParams } from 'react-router';
import { Loading, may, RecordView, type RowAnswer, useMe, useRow, useRows } from '#web/kit';
import { NoticeProgress, type Step } from './notice-progress.tsx';
import { NoticeTable } from './notice-table.tsx';
import './messages.css';

/** A notice: to the unit that received it its own copy, to the issuer the text with progress and the table of answers. */
export default function NoticePage() {
  const { id = '' } = useParams();
  const me = useMe();
  const unit = me.acting?.unit;
  const mine = useRows(
    'noticeReceipt',
    {
      filter: {
        and: [
          { field: 'notice', op: 'eq', value: id },
          { field: 'unit', op: 'eq', value: unit },
        ],
      },
      limit: 1,
    },
    may(me, 'noticeReceipt.receive') && unit !== undefined,
  );
  const asked = useRow('notice', id);
  if (mine.isLoading || asked.isLoading) return <Loading />;
  const [receipt] = mine.data?.rows ?? [];
  if (receipt) return <Navigate to={`/r/noticeReceipt/${receipt.id}`} replace />;
  const tabs = may(me, 'noticeReceipt.read')
    ? [
        { key: 'progress', label: '办理进度', children: <NoticeProgress notice={id} start={startOf(asked.data)} /> },
        { key: 'table', label: '汇总表', children: <NoticeTable notice={id} /> },
      ]
    : [];
  return <RecordView key={id} resource="notice" id={id} tabs={tabs} />;
}

/** Progress begins at the region the notice was sent to. */
function startOf(answer: RowAnswer | undefined): Step | undefined {
  const region = answer?.row.region;
  return typeof region === 'string' ? { region, name: answer?.refs.region?.[region] ?? '全部' } : undefined;
}
