import { Alert } from 'antd';
import { Link } from 'react-router';
import { formatInstant } from '#web/kit';
import type { TriedFence } from '../../fences/fence.contracts.ts';

/** What the drawing would have raised on the tracks of the last days. */
export function TriedAlarms({ tried: { days, vehicles, leftOut, count, alarms } }: { readonly tried: TriedFence }) {
  const some = leftOut > 0 ? `，另有 ${leftOut} 辆未核对` : '';
  const words =
    vehicles === 0
      ? `最近 ${days} 天没有适用车辆的轨迹，无法试运行。`
      : `最近 ${days} 天核对 ${vehicles} 辆有轨迹的车辆${some}，会报警 ${count} 次。`;
  return (
    <section aria-label="试运行结果" className="goa-fence-tried">
      <Alert type={count > 0 ? 'warning' : 'info'} showIcon title={words} />
      {alarms.length > 0 && (
        <ul>
          {alarms.slice(0, SHOWN).map(({ vehicle, plate, from, to }) => (
            <li key={`${vehicle} ${from}`}>
              <Link to={`/vehicles/replay?vehicle=${vehicle}`} target="_blank">
                {plate}
              </Link>
              <span>{to ? `${formatInstant(from)} 至 ${formatInstant(to)}` : `${formatInstant(from)} 起`}</span>
            </li>
          ))}
        </ul>
      )}
      {count > SHOWN && <p className="goa-muted">只列出最近 {SHOWN} 次。</p>}
    </section>
  );
}

const SHOWN = 20;
