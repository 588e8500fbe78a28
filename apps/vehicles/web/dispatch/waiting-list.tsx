import { Nothing } from '#web/kit';
import type { OrderView } from '../../dispatch/order-view.ts';
import { OrderHead } from './order-head.tsx';

/** Approved orders that wait for a car, the soonest first. */
export function WaitingList(props: {
  readonly orders: readonly OrderView[];
  readonly chosen: string | null;
  readonly now: number;
  readonly choose: (order: OrderView) => void;
}) {
  const { orders, chosen, now, choose } = props;
  return (
    <section className="goa-section goa-waiting" aria-label="待派">
      <h2>待派 {orders.length}</h2>
      {orders.length === 0 && <Nothing words="没有等待派车的申请。" />}
      <ul>
        {orders.map((order) => (
          <li key={order.id}>
            <button type="button" aria-current={order.id === chosen ? 'true' : undefined} onClick={() => choose(order)}>
              <OrderHead order={order} now={now} />
              <span className="goa-muted">
                {order.unit}　{order.user.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
