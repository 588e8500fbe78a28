import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, Nothing, PageHead, useAnswer } from '#web/kit';
import { powerKind } from '../code-sets.ts';
import type { dutyList, PublishedDuty } from '../queries/duty-list.contract.ts';
import './duties.css';

/** 权责清单 in force, unit by unit, for everybody to read. */
export default function DutiesPage() {
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<string>();
  const asked = { ...(words && { words }), ...(kind && { kind }), limit: 200 };
  const answer = useAnswer<AnswerOfContract<typeof dutyList>>('duties', 'list', asked);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  return (
    <>
      <PageHead title="权责清单" />
      <div className="goa-duty-search">
        <Input.Search allowClear aria-label="查找事项" placeholder="编码、名称、单位、依据" onSearch={setWords} />
        <Select
          allowClear
          aria-label="权责类别"
          placeholder="全部类别"
          value={kind}
          options={powerKind.items.map(({ code: value, label }) => ({ value, label }))}
          onChange={setKind}
        />
      </div>
      {answer.data ? <ByUnit duties={answer.data.duties} total={answer.data.total} /> : <Loading />}
    </>
  );
}

function ByUnit({ duties, total }: { duties: readonly PublishedDuty[]; total: number }) {
  const bodies = [...new Map(duties.map(({ body, bodyName }) => [body, bodyName]))];
  if (duties.length === 0) return <Nothing words="没有符合条件的权责事项。" />;
  return (
    <>
      {bodies.map(([body, name]) => (
        <section key={body} className="goa-section" aria-label={name}>
          <h2>{name}</h2>
          <ul className="goa-duties">
            {duties
              .filter((duty) => duty.body === body)
              .map((duty) => (
                <li key={duty.id}>
                  <span className="goa-muted">{duty.code}</span>
                  <Link to={`/duties/${duty.id}`}>{duty.title}</Link>
                  <span>{powerKind.items.find(({ code }) => code === duty.kind)?.label}</span>
                  <time dateTime={duty.publishedOn}>{duty.publishedOn} 公布</time>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {total > duties.length && <p className="goa-muted">共 {total} 项，请用关键词缩小范围。</p>}
    </>
  );
}
