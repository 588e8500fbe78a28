import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { DataTable, formatInstant, Nothing } from '#web/kit';
import { vehicleAlarmKind } from '../../alarms/code-sets.ts';
import type { Track, TrackPoint } from '../../tracks/track-of.contract.ts';
import { lengthWords, momentWords } from './clock-words.ts';

/** Points shown at once. */
const PAGE = 100;

/** Stops, silences, orders, alarms and points as tables; a press on a line goes to its moment. */
export function TrackTables({ track, go }: { track: Track; go: (t: number) => void }) {
  const moment = (instant: string) => (
    <Button type="link" size="small" onClick={() => go(Date.parse(instant))}>
      {formatInstant(instant)}
    </Button>
  );
  const span = { title: '时长', cell: (row: { from: string; to: string }) => lengthWords(lengthOf(row)) };
  const tab = (key: string, words: string, count: number, children: React.ReactNode) => ({
    key,
    label: `${words} ${count}`,
    children: count === 0 ? <Nothing words={`这段时间没有${words}。`} /> : children,
  });
  return (
    <Tabs
      items={[
        tab(
          'stops',
          '停留',
          track.stops.length,
          <DataTable
            label="停留"
            rows={track.stops}
            rowKey={({ from }) => from}
            columns={[
              { title: '开始', cell: ({ from }) => moment(from) },
              { title: '结束', cell: ({ to }) => formatInstant(to) },
              span,
              { title: '地点（东经，北纬）', cell: ({ lat, lon }) => `${lon.toFixed(5)}，${lat.toFixed(5)}` },
            ]}
          />,
        ),
        tab(
          'gaps',
          '数据缺口',
          track.gaps.length,
          <DataTable
            label="数据缺口"
            rows={track.gaps}
            rowKey={({ from }) => from}
            columns={[
              { title: '开始', cell: ({ from }) => moment(from) },
              { title: '结束', cell: ({ to }) => formatInstant(to) },
              span,
              { title: '期间里程', right: true, cell: ({ km }) => `${km} km` },
            ]}
          />,
        ),
        tab(
          'alarms',
          '报警',
          track.alarms.length,
          <DataTable
            label="报警"
            rows={track.alarms}
            rowKey={({ id }) => id}
            columns={[
              { title: '开始', cell: ({ from }) => moment(from) },
              {
                title: '类别',
                cell: ({ kind }) => vehicleAlarmKind.items.find(({ code }) => code === kind)?.label ?? kind,
              },
              { title: '结束', cell: ({ to }) => (to ? formatInstant(to) : '仍在持续') },
            ]}
          />,
        ),
        tab(
          'orders',
          '用车单',
          track.orders.length,
          <DataTable
            label="用车单"
            rows={track.orders}
            rowKey={({ id }) => id}
            columns={[
              { title: '单号', cell: ({ number }) => number },
              { title: '开始', cell: ({ from }) => moment(from) },
              { title: '结束', cell: ({ to }) => formatInstant(to) },
              { title: '事由', cell: ({ purpose }) => purpose },
            ]}
          />,
        ),
        tab('points', '定位点', track.points.length, <Points points={track.points} go={go} />),
      ]}
    />
  );
}

function Points({ points, go }: { points: readonly TrackPoint[]; go: (t: number) => void }) {
  const [from, setFrom] = useState(0);
  return (
    <>
      <DataTable<TrackPoint>
        label="定位点"
        rows={points.slice(from, from + PAGE)}
        rowKey={([t]) => String(t)}
        columns={[
          {
            title: '时间',
            cell: ([t]) => (
              <Button type="link" size="small" onClick={() => go(t)}>
                {momentWords(t)}
              </Button>
            ),
          },
          { title: '东经', right: true, cell: ([, , lon]) => lon.toFixed(6) },
          { title: '北纬', right: true, cell: ([, lat]) => lat.toFixed(6) },
          { title: '速度 km/h', right: true, cell: ([, , , speed]) => speed },
          { title: '方向 °', right: true, cell: ([, , , , course]) => course },
        ]}
      />
      <div className="goa-toolbar">
        <Button disabled={from === 0} onClick={() => setFrom(from - PAGE)}>
          上一页
        </Button>
        <span>
          第 {from + 1}–{Math.min(points.length, from + PAGE)} 点，共 {points.length} 点
        </span>
        <Button disabled={from + PAGE >= points.length} onClick={() => setFrom(from + PAGE)}>
          下一页
        </Button>
      </div>
    </>
  );
}

function lengthOf({ from, to }: { readonly from: string; readonly to: string }): number {
  return Date.parse(to) - Date.parse(from);
}
