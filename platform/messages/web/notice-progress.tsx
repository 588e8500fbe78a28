import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { type Column, DataTable, Failure, Loading, Nothing, useAnswer } from '#web/kit';
import type { noticeProgress, RegionProgress } from '../queries/notice-progress.contract.ts';

/** A region that was opened, or everything. */
export interface Step {
  readonly region?: string;
  readonly name: string;
}

/** How far the units are, region by region; a region opens to those below it, a number to the list behind it. */
export function NoticeProgress({ notice, start }: { notice: string; start?: Step }) {
  const [way, setWay] = useState<readonly Step[]>([start ?? { name: '全部' }]);
  const at = way.at(-1);
  const input = { notice, ...(at?.region && { region: at.region }) };
  const answer = useAnswer<AnswerOfContract<typeof noticeProgress>>('messages', 'noticeProgress', input);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { regions, spreading } = answer.data;
  const open = (one: RegionProgress) => one.region && setWay([...way, { region: one.region, name: one.name }]);
  const columns: readonly Column<RegionProgress>[] = [
    {
      title: '区划',
      cell: (one) =>
        one.region ? (
          <Button type="link" className="goa-link" onClick={() => open(one)}>
            {one.name}
          </Button>
        ) : (
          one.name
        ),
    },
    { title: '接收单位', right: true, cell: ({ sent }) => sent },
    { title: '已签收', right: true, cell: ({ received }) => received },
    { title: '已反馈', right: true, cell: ({ answered }) => answered },
    { title: '逾期', right: true, cell: ({ late }) => (late > 0 ? <strong>{late}</strong> : 0) },
  ];
  return (
    <section className="goa-section" aria-label="办理进度">
      <nav aria-label="区划" className="goa-trail-links">
        {way.map((step, n) => (
          <Button key={step.name} type="link" className="goa-link" onClick={() => setWay(way.slice(0, n + 1))}>
            {step.name}
          </Button>
        ))}
      </nav>
      {spreading > 0 && <p role="status">正在下达，还有 {spreading} 个单位。</p>}
      {regions.length === 0 ? (
        <Nothing words="还没有下达，或您的可见范围内没有接收单位。" />
      ) : (
        <DataTable label="各区划办理进度" columns={columns} rows={regions} rowKey={({ region }) => region ?? 'own'} />
      )}
      <p className="goa-buttons">
        <Link to={listOf(notice)}>全部接收单位</Link>
        <Link to={listOf(notice, 'sent')}>未签收的单位</Link>
        <Link to={listOf(notice, 'received')}>已签收未反馈的单位</Link>
        <Link to={listOf(notice, 'answered')}>已反馈的单位</Link>
      </p>
    </section>
  );
}

/** The list of receipts, narrowed as its address says it. */
function listOf(notice: string, state?: string): string {
  const conditions = [['notice', 'eq', notice], ...(state ? [['state', 'eq', state]] : [])];
  return `/r/noticeReceipt?f=${encodeURIComponent(JSON.stringify(conditions))}`;
}
