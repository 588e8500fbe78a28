import { Button, Checkbox } from 'antd';
import { ButtonLink, formatInstant, may, todayInShanghai, useMe } from '#web/kit';
import type { LiveRow } from '../../tracks/live-vehicles.contract.ts';
import { StateMark } from './state-mark.tsx';
import { agoWords, courseWords } from './state-words.ts';

/** What is known of the chosen vehicle now, and where to go from there. */
export function VehicleCard(props: {
  readonly row: LiveRow;
  readonly now: number;
  readonly following: boolean;
  readonly follow: (on: boolean) => void;
  readonly close: () => void;
}) {
  const { row, now } = props;
  const me = useMe();
  const moving = row.state === 'moving' && row.speed !== null;
  return (
    <section className="goa-live-card" aria-label={`车辆 ${row.plate ?? ''}`}>
      <header>
        <h2>{row.plate ?? '（号牌不可见）'}</h2>
        <StateMark state={row.state} />
        <Button type="text" aria-label="关闭车辆卡片" onClick={props.close}>
          ✕
        </Button>
      </header>
      <dl className="goa-live-facts">
        <dt>管理单位</dt>
        <dd>{row.unit}</dd>
        <dt>速度</dt>
        <dd>{moving ? `${Math.round(row.speed)} km/h，向${courseWords(row.course ?? 0)}` : '—'}</dd>
        <dt>最近定位</dt>
        <dd>{row.fixAt ? `${agoWords(row.fixAt, now)}（${formatInstant(row.fixAt)}）` : '从未'}</dd>
        <dt>最近通信</dt>
        <dd>{agoWords(row.heardAt, now)}</dd>
        <dt>未办结报警</dt>
        <dd>{row.alarms > 0 ? <b className="goa-live-alarm">{row.alarms} 条</b> : '无'}</dd>
      </dl>
      {row.lat !== null && (
        <Checkbox checked={props.following} onChange={({ target }) => props.follow(target.checked)}>
          跟随该车
        </Checkbox>
      )}
      <div className="goa-actions">
        <ButtonLink to={`/vehicles/replay?vehicle=${row.id}&day=${todayInShanghai()}`}>今日轨迹</ButtonLink>
        {may(me, 'vehicleAlarm.read') && <ButtonLink to={`/vehicles/alarms?vehicle=${row.id}`}>报警</ButtonLink>}
        {may(me, 'vehicle.read') && <ButtonLink to={`/r/vehicle/${row.id}`}>车辆档案</ButtonLink>}
      </div>
    </section>
  );
}
