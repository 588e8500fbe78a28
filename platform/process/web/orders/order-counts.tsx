import { Link } from 'react-router';
import { countWords, may, useCodeItems, useCount, useMe } from '#web/kit';
import { RegisterOrder } from './register-order.tsx';

/** States that somebody has to see to, as the supervision page shows them. */
const SHOWN = ['registered', 'assigned', 'received', 'answered', 'returned', 'concluded', 'closed'];

/** 督办单 by state, each number a list. */
export function OrderCounts() {
  const me = useMe();
  const states = useCodeItems('supervisionOrderState').filter(({ code }) => SHOWN.includes(code));
  if (!may(me, 'supervisionOrder.read')) return null;
  return (
    <section className="goa-section" aria-label="督办单">
      <h2>督办单</h2>
      <dl className="goa-rates">
        {states.map(({ code, label }) => (
          <div key={code}>
            <dt>{label}</dt>
            <dd>
              <StateCount state={code} label={label} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="goa-buttons">
        {may(me, 'supervisionOrder.issue') && <RegisterOrder />}
        <Link to={listOf([['light', 'eq', 'red']])}>红灯督办单</Link>
        <Link to="/r/supervisionOrder">全部督办单</Link>
      </div>
    </section>
  );
}

function StateCount({ state, label }: { state: string; label: string }) {
  const { data } = useCount('supervisionOrder', { filter: { field: 'state', op: 'eq', value: state } });
  const words = data ? countWords(data) : '…';
  return (
    <Link to={listOf([['state', 'eq', state]])} aria-label={`${label} ${words}`}>
      <strong>{words}</strong>
    </Link>
  );
}

/** The list of orders, narrowed as its address says it. */
function listOf(conditions: readonly (readonly [string, string, string])[]): string {
  return `/r/supervisionOrder?f=${encodeURIComponent(JSON.stringify(conditions))}`;
}
