import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { CodeTag, Failure, formatInstant, Loading, MarkPager, Nothing, useAnswer, useCodeItems } from '#web/kit';
import type { SupervisedCase, supervisedCases } from '../../queries/supervision.contract.ts';
import { Lamp } from '../lamp.tsx';
import type { Asked } from './numbers-table.tsx';

/** Which list, narrowed to what. */
export interface SupervisedListProps {
  readonly asked: Asked;
  readonly where: Readonly<Record<string, string | undefined>>;
  readonly onClose: () => void;
}

/** 监督清单: the very cases behind a number. */
export function SupervisedList({ asked, where, onClose }: SupervisedListProps) {
  const [after, setAfter] = useState<readonly string[]>([]);
  const last = after.at(-1);
  const answer = useAnswer<AnswerOfContract<typeof supervisedCases>>('process', 'supervisedCases', {
    list: asked.list,
    ...where,
    ...(last && { after: last }),
  });
  const title = useCodeItems('supervisionList').find(({ code }) => code === asked.list)?.label ?? asked.list;
  const { data } = answer;
  return (
    <Drawer open size="large" title={`${asked.name}：${title}`} onClose={onClose}>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !data ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <Nothing words="没有这样的办件。" />
      ) : (
        <ul className="goa-todos">
          {data.rows.map((one) => (
            <li key={one.case} className="goa-todo">
              {one.finishedAt ? <span className="goa-muted">已办结</span> : <Lamp light={one.light} />}
              <Link to={`/r/caseFile/${one.case}`}>{one.title}</Link>
              <CodeTag set="caseStatus" value={one.status} />
              <div className="goa-muted goa-todo-more">{factsOf(one)}</div>
            </li>
          ))}
        </ul>
      )}
      <MarkPager marks={after} next={data?.next ?? undefined} onMove={setAfter} />
    </Drawer>
  );
}

function factsOf({ no, unit, body, step, submittedAt, finishedAt, dueOn, used, promised }: SupervisedCase): string {
  return [
    no,
    `${unit} → ${body}`,
    step && `当前环节：${step}`,
    `${formatInstant(submittedAt)} 提交`,
    finishedAt ? `${formatInstant(finishedAt)} 办结` : dueOn && `${dueOn} 到期`,
    used !== null && promised !== null && `用时 ${used} / 承诺 ${promised} 个工作日`,
  ]
    .filter(Boolean)
    .join('　');
}
