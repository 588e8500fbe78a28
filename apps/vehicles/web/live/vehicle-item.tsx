import type { LiveRow } from '../../tracks/live-vehicles.contract.ts';
import { StateMark } from './state-mark.tsx';
import { agoWords } from './state-words.ts';

/** A vehicle in the list beside the map. */
export function VehicleItem(props: {
  readonly row: LiveRow;
  readonly now: number;
  readonly chosen: boolean;
  readonly choose: (id: string) => void;
}) {
  const { row, now, chosen } = props;
  return (
    <button
      type="button"
      className="goa-live-item"
      aria-current={chosen ? 'true' : undefined}
      onClick={() => props.choose(row.id)}
    >
      <strong>{row.plate ?? '（号牌不可见）'}</strong>
      <StateMark state={row.state} />
      <span className="goa-live-unit">{row.unit}</span>
      <span className="goa-muted">
        {row.alarms > 0 && <b className="goa-live-alarm">报警 {row.alarms}</b>}
        {agoWords(row.heardAt, now)}
      </span>
    </button>
  );
}
