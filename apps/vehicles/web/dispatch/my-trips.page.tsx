import './dispatch.css';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, Nothing, PageHead, useAnswer } from '#web/kit';
import type { myTrips } from '../../dispatch/desk.contracts.ts';
import type { OrderView } from '../../dispatch/order-view.ts';
import { OrderHead } from './order-head.tsx';
import { TripCard } from './trip-card.tsx';

/** 我的出车: the driver's page, made for a telephone in one hand. */
export default function MyTripsPage() {
  const answer = useAnswer<AnswerOfContract<typeof myTrips>>('vehicles', 'myTrips', {});
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { open, over } = answer.data;
  const now = answer.dataUpdatedAt;
  return (
    <div className="goa-own-orders">
      <PageHead title="我的出车" />
      {open.length === 0 && <Nothing words="没有待出车的任务。派车后会在这里出现，并收到消息。" />}
      {[...open].sort(nextFirst).map((order) => (
        <TripCard key={order.id} order={order} now={now} />
      ))}
      {over.length > 0 && (
        <details className="goa-section">
          <summary>已完成的任务（{over.length}）</summary>
          {over.map((order) => (
            <article key={order.id} className="goa-order-past" aria-label={`派车单 ${order.no}`}>
              <OrderHead order={order} now={now} />
            </article>
          ))}
        </details>
      )}
    </div>
  );
}

const TURN = ['out', 'assigned', 'back'];

/** What is under way, then what is to come, then what waits for its costs; each by time, as it came. */
function nextFirst(a: OrderView, b: OrderView): number {
  return TURN.indexOf(a.status) - TURN.indexOf(b.status);
}
