import { Button } from 'antd';
import { useState } from 'react';
import { ContractDialog, formatInstant, Nothing, useMe } from '#web/kit';
import { answerConsult } from '../../commands/beside.contract.ts';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';

/** Questions beside the flow with their answers, and copies with their read marks. */
export function Consults({ detail: { consults, copies } }: { detail: CaseDetail }) {
  const me = useMe();
  const [answering, setAnswering] = useState<string>();
  const close = () => setAnswering(undefined);
  if (consults.length === 0 && copies.length === 0) return <Nothing words="没有沟通和传阅。" />;
  return (
    <>
      <ul className="goa-todos">
        {consults.map(({ id, askedBy, name, question, answer, askedAt, answeredAt }) => (
          <li key={id} className="goa-item">
            <div>
              <strong>{askedBy}</strong> 问 <strong>{name}</strong>
              <span className="goa-muted">　{formatInstant(askedAt)}</span>
            </div>
            <blockquote className="goa-quote">{question}</blockquote>
            {answer ? (
              <>
                <span className="goa-muted">{answeredAt && formatInstant(answeredAt)} 答复</span>
                <blockquote className="goa-quote">{answer}</blockquote>
              </>
            ) : name === me.person.name ? (
              <Button onClick={() => setAnswering(id)}>答复</Button>
            ) : (
              <span className="goa-muted">尚未答复</span>
            )}
          </li>
        ))}
      </ul>
      {copies.length > 0 && (
        <>
          <h3>传阅</h3>
          <ul className="goa-chips">
            {copies.map(({ name, org, readAt, sentAt }) => (
              <li key={`${name} ${org} ${sentAt}`}>
                {name}（{org}）
                <span className={`goa-tag ${readAt ? 'goa-tag-good' : 'goa-tag-busy'}`}>
                  {readAt ? `已阅 ${formatInstant(readAt)}` : '未阅'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {answering && (
        <ContractDialog contract={answerConsult} also={{ consult: answering }} onCancel={close} onDone={close} />
      )}
    </>
  );
}
