import { CodeTag } from '#web/kit';
import type { OrderView } from '../../dispatch/order-view.ts';
import { spanWords } from './span-words.ts';

/** When, whereto, how it stands: the first look at an order. */
export function OrderHead({ order, now }: { readonly order: OrderView; readonly now: number }) {
  return (
    <header className="goa-order-head">
      <p>
        <strong>{spanWords(order.from, order.to, now)}</strong>
        <CodeTag set="dispatchStatus" value={order.status} />
        {order.urgent && <span className="goa-tag goa-tag-bad">应急</span>}
        {order.offHours && <span className="goa-tag goa-tag-busy">非工作时间</span>}
        {order.late && <span className="goa-tag goa-tag-bad">补单</span>}
        {order.wantsShared && order.status === 'approved' && <span className="goa-tag goa-tag-busy">申请调剂</span>}
        {order.pooledWith && <span className="goa-tag goa-tag-neutral">合乘</span>}
      </p>
      <h2>{order.destination}</h2>
      {order.stops.length > 0 && <p>途经 {order.stops.join(' → ')}</p>}
      <p className="goa-muted">
        {order.reason}　{order.people} 人
      </p>
    </header>
  );
}
