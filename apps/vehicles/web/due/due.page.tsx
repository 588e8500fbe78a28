import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Column, DataTable, Failure, Loading, Nothing, PageHead, useAnswer } from '#web/kit';
import type { DueRow } from '../../upkeep/due.contract.ts';

const AHEAD = [0, 7, 30, 90] as const;
const words = (days: number) => (days === 0 ? '已到期' : `${days} 天内`);

const COLUMNS: readonly Column<DueRow>[] = [
  { title: '车辆（驾驶员）', cell: ({ of, link }) => <Link to={link}>{of}</Link> },
  { title: '事项', cell: ({ what }) => what },
  { title: '到期日', cell: ({ day }) => <span className="goa-number">{day}</span> },
  { title: '情况', cell: ({ left }) => <Left left={left} /> },
];

/** 到期提醒: insurance, inspections, licences and examinations that are over or soon will be. */
export default function DuePage() {
  const [days, setDays] = useState<number>(30);
  const answer = useAnswer<{ readonly rows: readonly DueRow[]; readonly more: boolean }>('vehicles', 'dueSoon', {
    days,
  });
  return (
    <>
      <PageHead title="到期提醒" />
      <div className="goa-toolbar">
        <Segmented
          aria-label="期限"
          value={days}
          options={AHEAD.map((value) => ({ value, label: words(value) }))}
          onChange={setDays}
        />
      </div>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !answer.data ? (
        <Loading />
      ) : answer.data.rows.length === 0 ? (
        <Nothing words="没有到期事项。" />
      ) : (
        <section className="goa-section" aria-label="清单">
          <p className="goa-muted">
            共 {answer.data.rows.length} 项{answer.data.more && '，更早到期的未全部列出'}；已续保、已复检的不再列出。
          </p>
          <DataTable
            label="到期事项"
            columns={COLUMNS}
            rows={answer.data.rows}
            rowKey={(row) => `${row.link} ${row.what}`}
          />
        </section>
      )}
    </>
  );
}

function Left({ left }: { readonly left: number }) {
  const tone = left < 0 ? 'bad' : left <= 7 ? 'busy' : 'neutral';
  const said = left < 0 ? `已过期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`;
  return <span className={`goa-tag goa-tag-${tone}`}>{said}</span>;
}
