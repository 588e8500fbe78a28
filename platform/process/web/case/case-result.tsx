import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { ButtonLink, CodeTag, ContractDialog, useAnswer, useChange } from '#web/kit';
import { receiveResult } from '../../commands/result.contract.ts';
import type { CaseResultView, ResultView } from '../../queries/case-result.contract.ts';

/** 结果文书 of a case: how far the official act is, what is still open in its draft, its receipts; and the 申请表 to print. Asked anew when the case has moved (`rev`). */
export function CaseResult({ id, rev }: { id: string; rev: number }) {
  const { data } = useAnswer<CaseResultView>('process', 'caseResult', { case: id });
  const [receiving, setReceiving] = useState(false);
  if (!data) return null;
  const { document, state, sheet, copies } = data;
  return (
    <section key={rev} className="goa-section" aria-label="结果文书">
      <h2>{state === 'none' ? sheet : '结果文书'}</h2>
      {document && <Document document={document} />}
      {state === 'making' && <p>结果文书正在制发，送达后在这里查看。</p>}
      {state === 'failed' && <Alert type="warning" showIcon title="结果文书没有生成" description={data.problem} />}
      <Space wrap>
        {data.mayReceive && (
          <Button type="primary" onClick={() => setReceiving(true)}>
            签收
          </Button>
        )}
        {data.mayDraft && <DraftAgain id={id} />}
        <Button href={`/api/caseFile/${id}/application-form`} target="_blank" rel="noopener">
          {copies > 1 ? `打印${sheet}（一式${copies}份）` : `打印${sheet}`}
        </Button>
      </Space>
      {receiving && (
        <ContractDialog
          contract={receiveResult}
          row={{ id }}
          onCancel={() => setReceiving(false)}
          onDone={() => setReceiving(false)}
        />
      )}
    </section>
  );
}

function Document({ document }: { document: ResultView }) {
  const { id, title, number, status, open, codeOpen, deliveries } = document;
  return (
    <>
      <p>
        <CodeTag set="documentStatus" value={status} /> {number ?? '未编号'}
      </p>
      <p>
        <ButtonLink to={`/r/officialDocument/${id}`}>{title || '结果文书'}</ButtonLink>
      </p>
      {(open.length > 0 || codeOpen) && (
        <p className="goa-muted">签发前须补充：{[...open, ...(codeOpen ? ['机关代字'] : [])].join('、')}</p>
      )}
      {deliveries.map(({ receiver, sentOn, receivedBy, receivedOn }) => (
        <p key={receiver}>
          {receivedOn ? `${receiver}：${receivedBy}于 ${receivedOn} 签收` : `${receiver}：${sentOn} 送出，待签收`}
        </p>
      ))}
    </>
  );
}

function DraftAgain({ id }: { id: string }) {
  const { mutate, isPending } = useChange();
  return (
    <Button loading={isPending} onClick={() => mutate({ path: `/api/caseFile/${id}/draftResult`, body: {} })}>
      重新起草
    </Button>
  );
}
