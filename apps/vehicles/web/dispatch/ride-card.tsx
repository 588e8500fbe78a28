import { ButtonLink } from '#web/kit';
import type { OrderView } from '../../dispatch/order-view.ts';
import { Call } from './call.tsx';
import { OrderHead } from './order-head.tsx';
import { OrderVerb } from './order-verb.tsx';
import { RateEditor } from './rate-editor.tsx';

/** One use as its applicant follows it: who decides, which car comes, and what is left to do. */
export function RideCard({ order, now }: { readonly order: OrderView; readonly now: number }) {
  const { status, car } = order;
  const asking = status === 'requested' || status === 'returned';
  return (
    <article className="goa-order-card" aria-label={`派车单 ${order.no}`}>
      <OrderHead order={order} now={now} />
      <p role="status">{WORDS[status]?.(order)}</p>
      {car && (
        <dl className="goa-order-facts">
          <dt>上车地点</dt>
          <dd>{order.outPlace ?? order.origin}</dd>
          <dt>车辆</dt>
          <dd>
            <strong>{car.plate}</strong>　{car.model}
          </dd>
          <dt>驾驶员</dt>
          <dd>
            <Call who={order.driver} />
          </dd>
          <dt>派车员</dt>
          <dd>
            <Call who={order.dispatcher} />
          </dd>
        </dl>
      )}
      <div className="goa-order-steps">
        {status === 'settled' && (
          <OrderVerb verb="rate" order={order} type="primary" editors={{ rating: RateEditor }} />
        )}
        {(status === 'approved' || status === 'assigned') && <OrderVerb verb="cancel" order={order} title="不用车了" />}
        {asking && order.case && <ButtonLink to={`/r/caseFile/${order.case}`}>查看审批</ButtonLink>}
        {!asking && <ButtonLink to={`/r/dispatchOrder/${order.id}`}>派车单</ButtonLink>}
      </div>
    </article>
  );
}

const WORDS: Readonly<Record<string, (order: OrderView) => string>> = {
  requested: () => '正在审批。',
  returned: () => '未通过审批；被退回的，修改后可以重新提交。',
  approved: ({ words }) => (words ? `已批准，等待派车。${words}` : '已批准，等待派车。'),
  assigned: ({ confirmedAt, hired }) =>
    hired ? '已租用社会车辆。' : confirmedAt ? '驾驶员已接单，届时在出发地等候。' : '已派车，等待驾驶员接单。',
  out: () => '途中。',
  back: () => '已收车，正在确认费用。',
  settled: () => '行程结束，请评价。',
  rated: ({ rating }) => `已评价 ${rating} 分。`,
  archived: () => '已归档。',
  cancelled: ({ words }) => `已撤销：${words ?? ''}`,
};
