import { groupDigits } from '#web/kit';
import type { OrderView } from '../../dispatch/order-view.ts';
import { Call } from './call.tsx';
import { OrderHead } from './order-head.tsx';
import { OrderVerb } from './order-verb.tsx';
import { Receipts } from './receipts.tsx';

/** One order as its driver handles it: whom to ring up, and the next step under the thumb. */
export function TripCard({ order, now }: { readonly order: OrderView; readonly now: number }) {
  const { status, car } = order;
  const onRoad = status === 'out' || status === 'back';
  return (
    <article className="goa-order-card" aria-label={`派车单 ${order.no}`}>
      <OrderHead order={order} now={now} />
      <dl className="goa-order-facts">
        <dt>出发地</dt>
        <dd>{order.origin}</dd>
        {order.outPlace && (
          <>
            <dt>交接地点</dt>
            <dd>
              {order.outPlace}
              {order.handOver && ` → ${order.handOver}`}
            </dd>
          </>
        )}
        <dt>车辆</dt>
        <dd>{car ? `${car.plate}　${car.model}` : '—'}</dd>
        <dt>用车人</dt>
        <dd>
          <Call who={order.user} />
        </dd>
        <dt>派车员</dt>
        <dd>
          <Call who={order.dispatcher} />
        </dd>
        {order.odometerOut && (
          <>
            <dt>里程</dt>
            <dd>
              {groupDigits(order.odometerOut)} km{order.odometerIn && ` → ${groupDigits(order.odometerIn)} km`}
            </dd>
          </>
        )}
      </dl>
      {onRoad && !order.pooledWith && <Receipts order={order.id} />}
      <div className="goa-order-steps">
        <NextSteps order={order} />
      </div>
    </article>
  );
}

function NextSteps({ order }: { readonly order: OrderView }) {
  const { status, confirmedAt, car } = order;
  if (order.pooledWith) return <p className="goa-muted">与另一行程合乘，随该行程出车、收车。</p>;
  if (status === 'assigned' && !confirmedAt)
    return (
      <>
        <OrderVerb verb="confirm" order={order} type="primary" />
        <OrderVerb verb="decline" order={order} />
      </>
    );
  if (status === 'assigned')
    return <OrderVerb verb="goOut" order={order} type="primary" presets={{ odometer: car?.odometer ?? null }} />;
  const { fuel, fuelVolume, fuelKind, tolls, parking, otherCost } = order;
  const known = { fuel, fuelVolume, fuelKind, tolls, parking, otherCost };
  const costs = <OrderVerb verb="reportCosts" order={order} presets={known} />;
  if (status === 'out')
    return (
      <>
        <OrderVerb verb="comeBack" order={order} type="primary" presets={{ odometer: order.odometerOut }} />
        {costs}
      </>
    );
  return costs;
}
