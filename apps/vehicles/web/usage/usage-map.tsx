import { useMemo } from 'react';
import { Lines, MapPane, MarkerField, Markers } from '#web/map';
import type { UsageDetails } from '../../usage/supervision.contract.ts';
import type { Run } from '../replay/run.ts';

/** The way with where it began and ended, and the stops that no order plans. */
export function UsageMap({ run, stops }: { run: Run; stops: NonNullable<UsageDetails['stops']> }) {
  const field = useMemo(() => {
    const marks = new MarkerField();
    const mark = (id: string, lat: number, lon: number, label: string, alert: boolean) => ({
      id,
      lat,
      lon,
      course: null,
      look: 'stopped' as const,
      label,
      alert,
    });
    const [first, last] = [run.points[0]!, run.points.at(-1)!];
    marks.replace([
      mark('出发', first[1], first[2], '出发', false),
      ...(last[1] === first[1] && last[2] === first[2] ? [] : [mark('返回', last[1], last[2], '返回', false)]),
      ...stops.map(({ from, minutes, lat, lon, listed }) =>
        mark(from, lat, lon, `${listed?.[0] ?? '停留'} ${minutes} 分`, (listed?.length ?? 0) > 0),
      ),
    ]);
    return marks;
  }, [run, stops]);
  return (
    <div className="goa-usage-map">
      <MapPane label="用车轨迹地图">
        <Lines lines={run.lines} fit />
        <Markers field={field} version={field.version} clustered={false} />
      </MapPane>
    </div>
  );
}
