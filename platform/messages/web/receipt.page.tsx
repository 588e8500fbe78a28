import { Button } from 'antd';
import { useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  CodeTag,
  Failure,
  formatInstant,
  Loading,
  PageHead,
  type Refs,
  type Row,
  useAnswer,
  useChange,
  useRow,
} from '#web/kit';
import type { noticeForm } from '../queries/notice-form.contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { SendBack } from './send-back.tsx';
import './messages.css';

/** 收文: the notice as a unit received it, and what the unit does with it: receive, fill in, answer. */
export default function ReceiptPage() {
  const { id = '' } = useParams();
  const receipt = useRow('noticeReceipt', id);
  const notice = useRow('notice', receipt.data && String(receipt.data.row.notice));
  const input = { notice: String(receipt.data?.row.notice), receipt: id };
  const form = useAnswer<AnswerOfContract<typeof noticeForm>>('messages', 'noticeForm', input, Boolean(receipt.data));
  const change = useChange();
  for (const one of [receipt, notice, form]) if (one.error) return <Failure error={one.error} retry={one.refetch} />;
  if (!receipt.data || !notice.data || !form.data) return <Loading />;
  const { row, can } = receipt.data;
  const text = notice.data.row;
  return (
    <>
      <PageHead
        trail={[{ title: '收到的通知', to: '/r/noticeReceipt' }]}
        title={String(row.title)}
        actions={
          <>
            {can.includes('receive') && (
              <Button
                type="primary"
                loading={change.isPending}
                onClick={() => change.mutate({ path: `/api/noticeReceipt/${id}/receive`, body: { rev: row.rev } })}
              >
                签收
              </Button>
            )}
            {can.includes('sendBack') && <SendBack id={id} rev={row.rev} />}
          </>
        }
      />
      <section className="goa-section" aria-label="通知">
        <Facts row={row} text={text} refs={receipt.data.refs} />
        <div className="goa-notice-body">{String(text.body)}</div>
      </section>
      {row.sentBack && row.state === 'returned' ? (
        <section className="goa-section" role="status">
          <strong>退回原因：</strong>
          {String(row.sentBack)}
        </section>
      ) : null}
      <AnswerForm key={row.rev} row={row} form={form.data} open={can.includes('answer')} />
    </>
  );
}

function Facts({ row, text, refs }: { row: Row; text: Row; refs: Refs }) {
  const unit = (id: unknown) => refs.unit?.[String(id)] ?? '（不可见）';
  const facts = [
    { title: '办理情况', value: <CodeTag set="receiptState" value={String(row.state)} /> },
    { title: '下达单位', value: unit(row.issuer) },
    { title: '接收单位', value: unit(row.unit) },
    { title: '文号', value: text.number },
    { title: '反馈期限', value: row.answerBy },
    { title: '签收时间', value: row.receivedAt && formatInstant(String(row.receivedAt)) },
    { title: '反馈时间', value: row.answeredAt && formatInstant(String(row.answeredAt)) },
    { title: '联系人', value: text.contact },
  ];
  return (
    <dl className="goa-facts">
      {facts.flatMap(({ title, value }) =>
        value ? (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {value as string}
              {title === '反馈时间' && row.late ? <span className="goa-tag goa-tag-bad goa-beside">逾期</span> : null}
            </dd>
          </div>
        ) : (
          []
        ),
      )}
    </dl>
  );
}
