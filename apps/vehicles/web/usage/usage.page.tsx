import './usage.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  answerQuery,
  ButtonLink,
  CodeTag,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  may,
  Nothing,
  PageHead,
  type Row,
  useAnswer,
  useMe,
  useRow,
} from '#web/kit';
import type { Track } from '../../tracks/track-of.contract.ts';
import type { usageStory } from '../../usage/supervision.contract.ts';
import { runOf } from '../replay/run.ts';
import { OrdersBeside } from './orders-beside.tsx';
import { detailsOf } from './usage-details.ts';
import { UsageFacts } from './usage-facts.tsx';
import { UsageMap } from './usage-map.tsx';

/** Before the vehicle left and after it came back, ms: so that the base is on the map. */
const AROUND = 10 * 60_000;

/** 用车记录: one journey with its track, the orders beside it, what was found and how often it was judged. */
export default function UsagePage() {
  const { id = '' } = useParams();
  const answer = useRow('vehicleUsage', id);
  const story = useAnswer<AnswerOfContract<typeof usageStory>>('vehicles', 'usageStory', { usage: id });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (story.error) return <Failure error={story.error} retry={story.refetch} />;
  if (!answer.data || !story.data) return <Loading />;
  const { row, refs } = answer.data;
  const plate = refs.vehicle?.[String(row.vehicle)] ?? '';
  const { orders, versions, findings, check } = story.data;
  return (
    <>
      <PageHead
        trail={[{ title: '用车监管', to: '/vehicles/supervision' }]}
        title={`${plate} ${String(row.day)} 用车`}
        note={row.status === 'superseded' ? '已被重算结果取代' : undefined}
        actions={
          <>
            {check && <ButtonLink to={`/r/caseFile/${check.case}`}>核查办件 {check.no}</ButtonLink>}
            <ButtonLink to={`/vehicles/replay?vehicle=${row.vehicle}&day=${row.day}`}>当日轨迹</ButtonLink>
          </>
        }
      />
      <UsageFacts row={row} />
      <UsageTrack row={row} />
      <OrdersBeside orders={orders} row={row} />
      <section className="goa-section" aria-label="疑点">
        <h2>疑点</h2>
        {findings.length === 0 ? (
          <Nothing words="这次用车没有疑点。" />
        ) : (
          <DataTable
            label="疑点列表"
            rows={findings}
            rowKey={(one) => one.id}
            columns={[
              { title: '编号', cell: (one) => <Link to={`/r/vehicleFinding/${one.id}`}>{one.no}</Link> },
              { title: '类别', cell: ({ kind }) => <CodeTag set="vehicleFindingKind" value={kind} /> },
              { title: '情况', cell: ({ words }) => words },
              { title: '办理状态', cell: ({ status }) => <CodeTag set="vehicleFindingStatus" value={status} /> },
            ]}
          />
        )}
      </section>
      <section className="goa-section" aria-label="核对结果">
        <h2>核对结果（重算后各次结果都保留）</h2>
        <DataTable
          label="各次核对结果"
          rows={versions}
          rowKey={(one) => one.id}
          columns={[
            { title: '次数', cell: (one) => <Link to={`/r/vehicleUsage/${one.id}`}>第 {one.version} 次</Link> },
            { title: '结果', cell: ({ verdict }) => <CodeTag set="vehicleUsageVerdict" value={verdict} /> },
            { title: '状态', cell: ({ status }) => <CodeTag set="vehicleUsageState" value={status} /> },
            { title: '离开', cell: ({ leftAt }) => formatInstant(leftAt) },
            { title: '返回', cell: ({ returnedAt }) => (returnedAt ? formatInstant(returnedAt) : '—') },
            { title: '派车单', cell: ({ orders: of }) => of ?? '—' },
            { title: '里程 km', right: true, cell: ({ km }) => km },
            {
              title: '证据',
              cell: ({ pointsHash, ruleRow }) => (
                <span title={`轨迹摘要（SHA-256）${pointsHash}`}>
                  <code>{pointsHash.slice(0, 12)}…</code>　参数 {ruleRow}
                </span>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}

/** The way on the map; every look is logged, so it is read once. */
function UsageTrack({ row }: { row: Row }) {
  const me = useMe();
  const from = Date.parse(String(row.leftAt));
  const to = row.returnedAt ? Date.parse(String(row.returnedAt)) : from + AROUND;
  const input = {
    vehicle: String(row.vehicle),
    from: new Date(from - AROUND).toISOString(),
    to: new Date(to + AROUND).toISOString(),
  };
  const allowed = may(me, 'vehicle.track');
  const answer = useQuery({
    ...answerQuery<Track>('vehicles', 'trackOf', input),
    enabled: allowed,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  const run = useMemo(() => answer.data && runOf(answer.data), [answer.data]);
  const stops = useMemo(() => detailsOf(row.figures).stops ?? [], [row.figures]);
  if (!allowed) return null;
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading what="正在读取轨迹…" />;
  return (
    <section className="goa-section" aria-label="轨迹">
      {run ? <UsageMap run={run} stops={stops} /> : <Nothing words="没有留存这段时间的轨迹。" />}
      <p className="goa-muted">本次查看轨迹已记入操作痕迹。</p>
    </section>
  );
}
