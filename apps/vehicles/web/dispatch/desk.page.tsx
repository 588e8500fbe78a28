import './dispatch.css';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { DayPicker, Failure, Loading, Nothing, OrgPicker, PageHead, todayInShanghai, useAnswer } from '#web/kit';
import type { dispatchBoard } from '../../dispatch/desk.contracts.ts';
import { DayBoard } from './day-board.tsx';
import { OrderPanel } from './order-panel.tsx';
import { WaitingList } from './waiting-list.tsx';

const DAY = 86_400_000;

/** 派车台: what waits on the left, the day of every car on the right, the order at hand above it. */
export default function DeskPage() {
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? todayInShanghai();
  const unit = params.get('unit');
  const chosen = params.get('order');
  const go = (change: Readonly<Record<string, string | null>>) => {
    const next = { day: params.get('day'), unit, order: chosen, ...change };
    setParams(Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))), {
      replace: true,
    });
  };
  const shift = (days: number) => go({ day: new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) });
  const answer = useAnswer<AnswerOfContract<typeof dispatchBoard>>('vehicles', 'dispatchBoard', {
    day,
    ...(unit && { unit }),
  });
  const board = answer.data;
  const order = board && [...board.waiting, ...board.taking].find(({ id }) => id === chosen);
  return (
    <div className="goa-desk">
      <PageHead title="派车台" />
      <div className="goa-desk-ask">
        <Button onClick={() => shift(-1)}>前一天</Button>
        <DayPicker aria-label="日期" value={day} onChange={(picked) => go({ day: picked })} />
        <Button onClick={() => shift(1)}>后一天</Button>
        <div className="goa-desk-unit">
          <OrgPicker
            aria-label="单位"
            to="unit"
            placeholder="全部单位"
            value={unit}
            onChange={(id) => go({ unit: id })}
          />
        </div>
      </div>
      {answer.error && <Failure error={answer.error} retry={answer.refetch} />}
      {!board && !answer.error && <Loading />}
      {board && (
        <div className="goa-desk-body">
          <WaitingList
            orders={board.waiting}
            chosen={chosen}
            now={answer.dataUpdatedAt}
            choose={(picked) => go({ order: picked.id, day: dayOf(picked.from) })}
          />
          <div className="goa-desk-main">
            {order ? (
              <OrderPanel key={order.id} order={order} now={answer.dataUpdatedAt} close={() => go({ order: null })} />
            ) : (
              <Nothing words="选一份待派的申请，或点下面的时段查看派车单。" />
            )}
            <DayBoard
              board={board}
              day={day}
              wanted={order?.status === 'approved' ? order : undefined}
              chosen={chosen}
              choose={(id) => go({ order: id })}
            />
          </div>
        </div>
      )}
    </div>
  );
}

function dayOf(instant: string): string {
  return todayInShanghai(new Date(instant));
}
