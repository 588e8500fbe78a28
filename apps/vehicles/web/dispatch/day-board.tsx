import { Nothing, useCodeItems } from '#web/kit';
import type { BoardCar, DispatchBoard } from '../../dispatch/desk.contracts.ts';
import type { OrderView } from '../../dispatch/order-view.ts';
import { placeOnDay, spanWords } from './span-words.ts';

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21] as const;

/** Cars by the hours of a day: who is out when, who is free, who is in repair or sealed. `wanted` shows when the order at hand would go. */
export function DayBoard(props: {
  readonly board: DispatchBoard;
  readonly day: string;
  readonly wanted: OrderView | undefined;
  readonly chosen: string | null;
  readonly choose: (order: string) => void;
}) {
  const { board, day, wanted, chosen, choose } = props;
  const start = Date.parse(`${day}T00:00:00+08:00`);
  const known = new Set(board.cars.map(({ id }) => id));
  const others = board.taking.filter(
    (order) => order.car && !(order.car.id && known.has(order.car.id)) && placeOf(order, start),
  );
  const otherPlates = [...new Set(others.map(({ car }) => car?.plate ?? ''))];
  const isOut = ({ id }: BoardCar) => board.taking.some((order) => order.car?.id === id && placeOf(order, start));
  const cars = [...board.cars.filter(isOut), ...board.cars.filter((car) => !isOut(car))];
  const wish = wanted && placeOnDay(wanted.from, wanted.to, start);
  return (
    <section className="goa-section goa-board" aria-label="车辆日程">
      <h2>车辆日程 {day}</h2>
      {board.cars.length === 0 && <Nothing words="没有车辆。" />}
      <div className="goa-board-scroll">
        <div className="goa-board-hours" aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
              {hour}:00
            </span>
          ))}
        </div>
        <ul>
          {otherPlates.map((plate) => {
            const orders = others.filter(({ car }) => car?.plate === plate);
            return (
              <li key={plate}>
                <span className="goa-board-car">
                  <b>{plate}</b>
                  <small>{orders[0]?.hired ? '租用' : orders[0]?.car?.model}</small>
                </span>
                <div className="goa-board-line">
                  <Bars orders={orders} {...{ start, chosen, choose }} />
                </div>
              </li>
            );
          })}
          {cars.map((car) => (
            <BoardRow key={car.id} car={car}>
              {wish && car.status === 'inUse' && <i className="goa-board-wish" style={percent(wish)} />}
              <Bars orders={board.taking.filter((order) => order.car?.id === car.id)} {...{ start, chosen, choose }} />
            </BoardRow>
          ))}
        </ul>
      </div>
      {board.more && <p className="goa-muted">只显示前 100 辆，请选择单位。</p>}
    </section>
  );
}

function BoardRow({ car, children }: { readonly car: BoardCar; readonly children: React.ReactNode }) {
  const statuses = useCodeItems('vehicleStatus');
  const idle = car.status !== 'inUse';
  return (
    <li>
      <span className="goa-board-car">
        <b>{car.plate}</b>
        <small>
          {car.model}
          {car.seats ? ` ${car.seats} 座` : ''}
        </small>
      </span>
      <div className={idle ? 'goa-board-line goa-board-idle' : 'goa-board-line'}>
        {idle && <em>{statuses.find(({ code }) => code === car.status)?.label ?? car.status}</em>}
        {children}
      </div>
    </li>
  );
}

function Bars(props: {
  readonly orders: readonly OrderView[];
  readonly start: number;
  readonly chosen: string | null;
  readonly choose: (order: string) => void;
}) {
  return props.orders.map((order) => {
    const place = placeOf(order, props.start);
    if (!place) return null;
    const { from, to } = timeOf(order);
    const words = `${order.no} ${spanWords(from, to, Date.now())} ${order.destination} ${order.driver?.name ?? ''}`;
    return (
      <button
        key={order.id}
        type="button"
        className={`goa-board-bar goa-board-${order.status}`}
        style={percent(place)}
        title={words}
        aria-label={words}
        aria-current={order.id === props.chosen ? 'true' : undefined}
        onClick={() => props.choose(order.id)}
      >
        {order.destination}
      </button>
    );
  });
}

/** When an order takes its car: as it really was, else as planned. */
function timeOf(order: OrderView): { readonly from: string; readonly to: string } {
  return {
    from: order.outAt ?? order.from,
    to: order.backAt ?? (order.status === 'out' ? later(order.to) : order.to),
  };
}

function placeOf(order: OrderView, start: number) {
  const { from, to } = timeOf(order);
  return placeOnDay(from, to, start);
}

/** A car that is overdue is out until now. */
function later(to: string): string {
  return new Date(Math.max(Date.parse(to), Date.now())).toISOString();
}

function percent({ left, width }: { readonly left: number; readonly width: number }) {
  return { left: `${left}%`, width: `${width}%` };
}
