import './dispatch.css';
import type { AnswerOfContract } from '#standards/language';
import { ButtonLink, Failure, Loading, Nothing, PageHead, useAnswer } from '#web/kit';
import type { myRides } from '../../dispatch/desk.contracts.ts';
import type { OrderView } from '../../dispatch/order-view.ts';
import { RideCard } from './ride-card.tsx';

/** 我的用车: asks for a car, shows which one comes, and rates it. */
export default function MyRidesPage() {
  const answer = useAnswer<AnswerOfContract<typeof myRides>>('vehicles', 'myRides', {});
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { rides } = answer.data;
  const isOver = ({ status }: OrderView) => ['rated', 'archived', 'cancelled'].includes(status);
  const open = rides.filter((order) => !isOver(order)).reverse();
  const over = rides.filter(isOver);
  return (
    <div className="goa-own-orders">
      <PageHead
        title="我的用车"
        actions={
          <ButtonLink to="/apply/vehicleUse" type="primary">
            我要用车
          </ButtonLink>
        }
      />
      {rides.length === 0 && <Nothing words="还没有用车申请。点“我要用车”，填好事由、目的地和时间即可。" />}
      {open.map((order) => (
        <RideCard key={order.id} order={order} now={answer.dataUpdatedAt} />
      ))}
      {over.length > 0 && (
        <details className="goa-section">
          <summary>已结束的用车（{over.length}）</summary>
          {over.map((order) => (
            <RideCard key={order.id} order={order} now={answer.dataUpdatedAt} />
          ))}
        </details>
      )}
    </div>
  );
}
