import './live.css';
import { Checkbox, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Failure, Loading, Nothing, PageHead } from '#web/kit';
import { MapPane, Markers } from '#web/map';
import { VirtualList } from '../parts/virtual-list.tsx';
import { Aim } from './aim.tsx';
import type { FleetAsk } from './fleet.ts';
import { NoVehicles } from './no-vehicles.tsx';
import { Standing } from './standing.tsx';
import { StateFilter } from './state-filter.tsx';
import { useField } from './use-field.ts';
import { useFleet } from './use-fleet.ts';
import { useRowHeight } from './use-row-height.ts';
import { VehicleCard } from './vehicle-card.tsx';
import { VehicleItem } from './vehicle-item.tsx';

/** 实时地图: where every vehicle of one's scope is now. */
export default function LivePage() {
  const live = useFleet();
  const { fleet, version, answeredAt, error } = live;
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<FleetAsk>({ words: '' });
  const [clustered, setClustered] = useState(true);
  const [following, setFollowing] = useState(false);
  const [aimed, setAimed] = useState(params.get('vehicle') ?? undefined);
  const [open, setOpen] = useState(false);
  const wanted = useDeferredValue(asked);
  const height = useRowHeight();
  const now = answeredAt ?? Date.now();
  const chosen = params.get('vehicle') ?? undefined;
  const row = fleet.get(chosen);
  const { lat, lon } = row ?? { lat: null, lon: null };
  const place = useMemo(() => (lat === null || lon === null ? undefined : { lat, lon }), [lat, lon]);
  // The version stands for what is in the fleet.
  const shown = useMemo(() => (version > 0 ? fleet.matching(wanted) : []), [fleet, version, wanted]);
  const counts = useMemo(() => (version > 0 ? fleet.counts() : undefined), [fleet, version]);
  const { field, drawn } = useField(shown);
  const choose = (id: string | undefined, aim = false) => {
    setFollowing(false);
    setAimed(aim ? id : undefined);
    if (aim) setOpen(false);
    setParams(id ? { vehicle: id } : {}, { replace: true });
  };
  if (!counts) return error ? <Failure error={error} /> : <Loading what="正在读取车辆位置…" />;
  return (
    <div className="goa-live">
      <PageHead title="实时地图" />
      <Standing live={live} />
      <StateFilter
        counts={counts}
        total={fleet.size}
        chosen={asked.state}
        choose={(state) => setAsked({ ...asked, state })}
      />
      <div className="goa-live-body" data-open={open}>
        <MapPane label="车辆位置地图">
          <Markers field={field} version={drawn} clustered={clustered} chosen={chosen} fit={!aimed} onChoose={choose} />
          {chosen && place && (following || aimed === chosen) && (
            <Aim of={chosen} place={place} how={following ? 'always' : 'once'} />
          )}
          <Checkbox
            className="goa-live-cluster"
            checked={clustered}
            onChange={({ target }) => setClustered(target.checked)}
          >
            聚合显示
          </Checkbox>
          {row && (
            <VehicleCard
              row={row}
              now={now}
              following={following}
              follow={setFollowing}
              close={() => choose(undefined)}
            />
          )}
        </MapPane>
        <aside className="goa-live-side" aria-label="车辆列表">
          <button type="button" className="goa-live-handle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起车辆列表' : `展开车辆列表（${shown.length}）`}
          </button>
          <Input
            allowClear
            aria-label="查找车辆"
            placeholder="号牌或单位"
            value={asked.words}
            onChange={({ target }) => setAsked({ ...asked, words: target.value })}
          />
          {counts.never === fleet.size && <NoVehicles />}
          {fleet.size > 0 && shown.length === 0 && <Nothing words="没有符合条件的车辆。" />}
          {shown.length > 0 && (
            <VirtualList
              label={`车辆 ${shown.length} 辆`}
              rows={shown}
              rowKey={({ id }) => id}
              height={height}
              show={chosen}
              render={(one) => (
                <VehicleItem row={one} now={now} chosen={one.id === chosen} choose={(id) => choose(id, true)} />
              )}
            />
          )}
        </aside>
      </div>
    </div>
  );
}
