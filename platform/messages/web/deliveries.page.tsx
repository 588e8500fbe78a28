import { Select } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import {
  CodeTag,
  type Column,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  MarkPager,
  Nothing,
  PageHead,
  useAnswer,
  useCodeItems,
} from '#web/kit';
import type { Delivery, deliveries } from '../channels/deliveries.contract.ts';
import './messages.css';

const KINDS: Readonly<Record<string, string>> = {
  notice: '通知和任务',
  reminder: '催办提醒',
  case: '办件',
  export: '导出',
  code: '验证码',
};

/** 消息发送情况: what became of messages on the channels; neither their text nor the addresses. */
export default function DeliveriesPage() {
  const states = useCodeItems('deliveryState');
  const [state, setState] = useState<string>();
  const [after, setAfter] = useState<readonly string[]>([]);
  const last = after.at(-1);
  const input = { ...(state && { state }), ...(last && { after: last }) };
  const answer = useAnswer<AnswerOfContract<typeof deliveries>>('messages', 'deliveries', input);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  const { data } = answer;
  return (
    <>
      <PageHead title="消息发送情况" />
      <section className="goa-section" aria-label="发送情况">
        <Select
          aria-label="发送状态"
          className="goa-choice"
          allowClear
          placeholder="全部状态"
          value={state}
          onChange={(next) => {
            setState(next);
            setAfter([]);
          }}
          options={states.map(({ code, label }) => ({ value: code, label }))}
        />
        {!data ? (
          <Loading />
        ) : data.deliveries.length === 0 ? (
          <Nothing words="没有这样的发送记录。" />
        ) : (
          <DataTable label="消息发送情况" columns={COLUMNS} rows={data.deliveries} rowKey={({ id }) => id} />
        )}
        <MarkPager marks={after} next={data?.next ?? undefined} onMove={setAfter} />
      </section>
    </>
  );
}

const COLUMNS: readonly Column<Delivery>[] = [
  { title: '时间', cell: ({ madeAt }) => formatInstant(madeAt) },
  { title: '接收人', cell: ({ name }) => name },
  { title: '渠道', cell: ({ channel }) => <CodeTag set="messageChannel" value={channel} /> },
  { title: '内容类别', cell: ({ kind }) => KINDS[kind] ?? kind },
  { title: '状态', cell: ({ state }) => <CodeTag set="deliveryState" value={state} /> },
  { title: '已试次数', right: true, cell: ({ attempts }) => attempts },
  { title: '对方答复', cell: ({ error }) => error ?? '—' },
  { title: '结束', cell: ({ endedAt }) => (endedAt ? formatInstant(endedAt) : '—') },
];
