import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  type Column,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  MarkPager,
  Nothing,
  PageHead,
  sentenceOf,
  useAnswer,
  useChange,
} from '#web/kit';
import type { FailedEffect, failedEffects, RetriedEffect } from '../../effects/effects.contract.ts';
import '../process.css';

/** 待处理的生效失败: what decisions lead to and has not come about, with the reason, to be tried again. */
export default function EffectsPage() {
  const [marks, setMarks] = useState<readonly string[]>([]);
  const after = marks.at(-1);
  const answer = useAnswer<AnswerOfContract<typeof failedEffects>>('process', 'failedEffects', after ? { after } : {});
  const { data } = answer;
  return (
    <>
      <PageHead title="生效异常" />
      <section className="goa-section" aria-label="待处理的生效失败">
        <p className="goa-muted">
          审批已经决定，但台账登记或结果文书没有完成的事项。按原因处理好以后，点“重新生效”；已完成的不会重复登记。
        </p>
        {answer.error ? (
          <Failure error={answer.error} retry={answer.refetch} />
        ) : !data ? (
          <Loading />
        ) : data.rows.length === 0 ? (
          <Nothing words="没有待处理的生效失败。" />
        ) : (
          <DataTable label="待处理的生效失败" columns={COLUMNS} rows={data.rows} rowKey={({ id }) => id} />
        )}
        <MarkPager marks={marks} next={data?.next ?? undefined} onMove={setMarks} />
      </section>
    </>
  );
}

const COLUMNS: readonly Column<FailedEffect>[] = [
  { title: '办件', cell: ({ case: id, no, title }) => <Link to={`/r/caseFile/${id}`}>{`${no} ${title}`}</Link> },
  { title: '应办事项', cell: ({ what }) => what },
  { title: '原因', cell: ({ reason }) => reason ?? '长时间没有执行' },
  { title: '尝试', cell: ({ tries, triedAt }) => `${tries} 次${triedAt ? `，最近 ${formatInstant(triedAt)}` : ''}` },
  { title: '操作', cell: (effect) => <Retry effect={effect} /> },
];

function Retry({ effect: { id, no } }: { effect: FailedEffect }) {
  const { message } = App.useApp();
  const change = useChange<RetriedEffect>();
  const retry = async () => {
    try {
      const { done, reason } = await change.mutateAsync({
        path: '/api/commands/process/retryEffect',
        body: { effect: id },
      });
      if (done) message.success('已重新办理。');
      else message.warning(`仍未生效：${reason}`);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <Button loading={change.isPending} onClick={retry} aria-label={`重新生效 ${no}`}>
      重新生效
    </Button>
  );
}
