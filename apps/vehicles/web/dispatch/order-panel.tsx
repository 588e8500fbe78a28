import { Button } from 'antd';
import { ButtonLink, groupDigits, Loading, may, RowVerbs, useMe, useResource, useRow } from '#web/kit';
import type { OrderView } from '../../dispatch/order-view.ts';
import { AssignCar } from './assign-car.tsx';
import { Call } from './call.tsx';
import { OrderHead } from './order-head.tsx';

/** The order at hand: what it is, which car and driver go, and everything the dispatcher may do with it. */
export function OrderPanel(props: { readonly order: OrderView; readonly now: number; readonly close: () => void }) {
  const { order, now, close } = props;
  const resource = useResource('dispatchOrder');
  const answer = useRow('dispatchOrder', order.id);
  const me = useMe();
  const can = answer.data?.can ?? [];
  return (
    <section className="goa-section goa-order-panel" aria-label={`派车单 ${order.no}`}>
      <div className="goa-order-panel-head">
        <OrderHead order={order} now={now} />
        <Button type="text" aria-label="关闭派车单" onClick={close}>
          ✕
        </Button>
      </div>
      <dl className="goa-order-facts">
        <dt>派车单号</dt>
        <dd>{order.no}</dd>
        <dt>用车单位</dt>
        <dd>{order.unit}</dd>
        <dt>用车人</dt>
        <dd>
          <Call who={order.user} />
        </dd>
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
        {order.car && (
          <>
            <dt>车辆</dt>
            <dd>
              {order.car.plate}　{order.car.model}
            </dd>
            <dt>驾驶员</dt>
            <dd>
              <Call who={order.driver} />
              {order.status === 'assigned' && !order.hired && (order.confirmedAt ? '　已接单' : '　未接单')}
            </dd>
          </>
        )}
        {order.odometerOut && (
          <>
            <dt>里程</dt>
            <dd>
              {groupDigits(order.odometerOut)} km{order.odometerIn && ` → ${groupDigits(order.odometerIn)} km`}
            </dd>
          </>
        )}
        {order.status === 'back' && (
          <>
            <dt>上报费用</dt>
            <dd>{costWords(order)}</dd>
          </>
        )}
        {order.words && (
          <>
            <dt>说明</dt>
            <dd>{order.words}</dd>
          </>
        )}
      </dl>
      {!answer.data && <Loading />}
      {can.includes('assign') && <AssignCar order={order} verb="assign" />}
      {can.includes('reassign') && (
        <details className="goa-receipts">
          <summary>改派车辆或驾驶员</summary>
          <AssignCar order={order} verb="reassign" />
        </details>
      )}
      <div className="goa-actions">
        {answer.data && (
          <RowVerbs
            resource={resource}
            answer={{ ...answer.data, can: can.filter((verb) => !['assign', 'reassign', 'addReceipt'].includes(verb)) }}
          />
        )}
        <ButtonLink to={`/r/dispatchOrder/${order.id}`}>全部资料</ButtonLink>
        {may(me, 'dispatchOrder.track') && order.car?.id && ['out', 'back'].includes(order.status) && (
          <ButtonLink to={`/vehicles/replay?order=${order.id}`}>本次轨迹</ButtonLink>
        )}
        <Button href={`/api/dispatchOrder/${order.id}/order-form`} target="_blank" rel="noopener">
          打印派车单
        </Button>
      </div>
    </section>
  );
}

function costWords({ fuel, tolls, parking, otherCost }: OrderView): string {
  const parts = [
    ['燃料', fuel],
    ['路桥', tolls],
    ['停车', parking],
    ['其他', otherCost],
  ] as const;
  const said = parts.flatMap(([title, amount]) => (amount ? [`${title} ${groupDigits(amount)} 元`] : []));
  return said.length > 0 ? said.join('，') : '驾驶员没有上报';
}
