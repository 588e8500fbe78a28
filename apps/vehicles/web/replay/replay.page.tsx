import './replay.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { answerQuery, DayRange, Failure, Loading, Nothing, PageHead, RefPicker, todayInShanghai } from '#web/kit';
import type { Track } from '../../tracks/track-of.contract.ts';
import { ExportLinks } from './export-links.tsx';
import { COARSE, type Days, daysOf, instantsOf, isLong } from './period.ts';
import { TrackPlayer } from './player.tsx';
import { runOf } from './run.ts';

/** 轨迹回放: where a vehicle was, played back. Every look is logged, so nothing is asked for twice by itself. */
export default function ReplayPage() {
  const [params, setParams] = useSearchParams();
  const vehicle = params.get('vehicle') ?? undefined;
  const days = daysOf(params, todayInShanghai());
  const set = (id: string | null | undefined, { from, to }: Days) =>
    setParams({ ...(id && { vehicle: id }), from, to }, { replace: true });
  const order = params.get('order');
  if (order) return <OrderTrack order={order} />;
  const shown = days ?? { from: todayInShanghai(), to: todayInShanghai() };
  return (
    <>
      <PageHead title="轨迹回放" trail={[{ title: '实时地图', to: '/vehicles/live' }]} />
      <div className="goa-replay-ask">
        <div>
          <label htmlFor="replay-vehicle">车辆</label>
          <RefPicker id="replay-vehicle" to="vehicle" value={vehicle ?? null} onChange={(id) => set(id, shown)} />
        </div>
        <div>
          <label htmlFor="replay-days">日期（最多 31 天）</label>
          <DayRange
            id="replay-days"
            value={[shown.from, shown.to]}
            onChange={(picked) => {
              const [from, to] = picked ?? [];
              if (from && to) set(vehicle, { from, to });
            }}
          />
        </div>
      </div>
      {!days && <Alert type="warning" showIcon role="alert" title="请选择不超过 31 天的时段。" />}
      {days && !vehicle && <Nothing words="请选择车辆和日期。查看轨迹会记入操作痕迹。" />}
      {days && vehicle && <Played key={`${vehicle} ${days.from} ${days.to}`} vehicle={vehicle} days={days} />}
    </>
  );
}

function Played({ vehicle, days: { from, to } }: { vehicle: string; days: Days }) {
  const period = useMemo(() => instantsOf({ from, to }), [from, to]);
  const long = isLong({ from, to });
  const [whole, setWhole] = useState(!long);
  return (
    <ShownTrack
      query="trackOf"
      input={{ vehicle, ...period, ...(!whole && { tolerance: COARSE }) }}
      nothing="这段时间没有收到该车的定位。可能未出车、终端离线，或所选日期不对。"
      outlets={<ExportLinks vehicle={vehicle} period={period} />}
      askWhole={() => setWhole(true)}
      stay={long && whole}
    />
  );
}

/** The track of one order, for the unit that borrows the car. */
function OrderTrack({ order }: { order: string }) {
  return (
    <>
      <PageHead title="派车单轨迹" trail={[{ title: '派车台', to: `/vehicles/desk?order=${order}` }]} />
      <ShownTrack query="trackOfOrder" input={{ order }} nothing="出车以来没有收到该车的定位。" />
    </>
  );
}

function ShownTrack(props: {
  readonly query: 'trackOf' | 'trackOfOrder';
  readonly input: Readonly<Record<string, string | number>>;
  readonly nothing: string;
  readonly outlets?: ReactNode;
  readonly askWhole?: () => void;
  /** The picture is not brought into view again: somebody looks closely. */
  readonly stay?: boolean;
}) {
  const answer = useQuery({
    ...answerQuery<Track>('vehicles', props.query, props.input),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const track = answer.data;
  const run = useMemo(() => track && runOf(track), [track]);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!track) return <Loading what="正在读取轨迹…" />;
  return (
    <>
      <div className="goa-replay-facts">
        <strong>{track.vehicle.plate ?? '（号牌不可见）'}</strong>
        <span>{track.vehicle.unit}</span>
        <span>里程表 {track.km.odometer === null ? '无读数' : `${track.km.odometer} km`}</span>
        <span>轨迹 {track.km.points} km</span>
        {track.archived && <span>一年以前的轨迹取自归档</span>}
        {track.quarantined > 0 && <span>另有 {track.quarantined} 个异常定位未采用</span>}
        {track.thinned && (
          <span>
            轨迹已简化：{track.thinned.of} 个定位点显示 {track.points.length} 个，任一时刻误差不超过{' '}
            {track.thinned.tolerance} 米
          </span>
        )}
        {track.thinned && <Button onClick={props.askWhole}>显示全部定位点</Button>}
        <Button onClick={() => answer.refetch()}>刷新</Button>
        {props.outlets}
      </div>
      {run ? (
        <TrackPlayer track={track} run={run} askWhole={props.askWhole} stay={props.stay} />
      ) : (
        <Nothing words={props.nothing} />
      )}
    </>
  );
}
