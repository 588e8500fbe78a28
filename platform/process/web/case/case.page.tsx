import { Tabs } from 'antd';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import {
  CodeTag,
  Failure,
  formatInstant,
  Loading,
  lostAnswer,
  PageHead,
  RowFiles,
  useAnswer,
  useChange,
  useNarrow,
  useRegistry,
} from '#web/kit';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';
import { useLive } from '../live/use-live.ts';
import { CaseOrders } from '../orders/case-orders.tsx';
import { ProcessPicture } from '../process-picture.tsx';
import { ActBar } from './act-bar.tsx';
import { CaseForecast } from './case-forecast.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseLog } from './case-log.tsx';
import { CaseNotes } from './case-notes.tsx';
import { CaseResult } from './case-result.tsx';
import { Clocks } from './clocks.tsx';
import { Consults } from './consults.tsx';
import { Timeline } from './timeline.tsx';
import '../process.css';

/** 办件: what was applied for, how far it is, and what the person may do with it now. */
export default function CasePage() {
  const { id = '' } = useParams();
  useLive();
  const answer = useAnswer<CaseDetail>('process', 'caseDetail', { case: id });
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data || answer.data.id !== id) return <Loading />;
  return <CaseView key={id} detail={answer.data} />;
}

function CaseView({ detail }: { detail: CaseDetail }) {
  const item = useRegistry().items.get(detail.item);
  const narrow = useNarrow();
  useReading(detail);
  const tabs = [
    {
      key: 'timeline',
      label: '办理过程',
      children: <Timeline entries={detail.timeline} window={item?.acceptance?.node} />,
    },
    { key: 'picture', label: '进度图', children: <Picture detail={detail} /> },
    { key: 'files', label: '材料', children: <RowFiles resource="caseFile" row={detail.id} /> },
    { key: 'consults', label: narrow ? '沟通' : '沟通与传阅', children: <Consults detail={detail} /> },
    { key: 'log', label: '痕迹', children: <CaseLog id={detail.id} /> },
  ];
  return (
    <>
      <PageHead trail={[{ title: '办件中心', to: '/todos' }]} title={detail.title} />
      <div className="goa-sides">
        <div>
          <section className="goa-section" aria-label="办件概况">
            <dl className="goa-facts">
              <Fact term="办件编号">{detail.no}</Fact>
              <Fact term="状态">
                <CodeTag set="caseStatus" value={detail.status} />
              </Fact>
              <Fact term="事项">{detail.itemTitle}</Fact>
              <Fact term={detail.applicant ? '申请人' : '发起'}>{detail.applicant?.name ?? '系统'}</Fact>
              <Fact term={detail.applicant ? '申请单位' : '所涉单位'}>{detail.unit.name}</Fact>
              <Fact term="办理单位">{detail.body.name}</Fact>
              <Fact term="提交时间">{detail.submittedAt && formatInstant(detail.submittedAt)}</Fact>
              {detail.finishedAt && <Fact term="办结时间">{formatInstant(detail.finishedAt)}</Fact>}
            </dl>
          </section>
          <CaseNotes detail={detail} />
          {item && <CaseForm detail={detail} item={item} />}
          {/* On a phone all tabs have to fit: what antd puts behind “…” is no tab to those who hear the page. */}
          <Tabs className="goa-section" tabBarGutter={narrow ? 18 : undefined} items={tabs} />
        </div>
        <aside>
          <Clocks clocks={detail.clocks} />
          <CaseResult id={detail.id} rev={detail.rev} />
          <CaseOrders detail={detail} />
          {!detail.finishedAt && <CaseForecast id={detail.id} rev={detail.rev} />}
        </aside>
      </div>
      <ActBar detail={detail} />
    </>
  );
}

/** The first look of the holder at a task counts as read. */
function useReading(detail: CaseDetail): void {
  const { mutate } = useChange();
  const told = useRef(new Set<number>());
  useEffect(() => {
    for (const { task, onBehalf } of detail.tasks) {
      const entry = detail.timeline.find((one) => one.task === task);
      if (onBehalf || !entry || entry.readAt || entry.person === null || told.current.has(task)) continue;
      told.current.add(task);
      mutate({ path: `/api/caseFile/${detail.id}/open`, body: { task } });
    }
  }, [detail, mutate]);
}

function Picture({ detail }: { detail: CaseDetail }) {
  return <ProcessPicture query="casePicture" input={{ case: detail.id }} label={`${detail.title}的进度`} />;
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
