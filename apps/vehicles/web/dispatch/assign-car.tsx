import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { CodeTag, Failure, Loading, may, RefPicker, sentenceOf, useAnswer, useChange, useMe } from '#web/kit';
import type { proposeDrivers, proposeVehicles } from '../../dispatch/desk.contracts.ts';
import type { OrderView } from '../../dispatch/order-view.ts';
import type { Proposal } from '../../dispatch/rank-vehicles.ts';

/** Chooses one of the proposed cars and one of the drivers who may drive it, the best first of both. */
export function AssignCar({ order, verb }: { readonly order: OrderView; readonly verb: 'assign' | 'reassign' }) {
  const [vehicle, setVehicle] = useState<string>();
  const [driver, setDriver] = useState<string>();
  const [words, setWords] = useState('');
  const me = useMe();
  const change = useChange();
  const chooseCar = (id: string | undefined) => {
    setVehicle(id);
    setDriver(undefined);
  };
  const cars = useAnswer<AnswerOfContract<typeof proposeVehicles>>('vehicles', 'proposeVehicles', { order: order.id });
  const drivers = useAnswer<AnswerOfContract<typeof proposeDrivers>>(
    'vehicles',
    'proposeDrivers',
    { order: order.id, vehicle: vehicle ?? '' },
    vehicle !== undefined,
  );
  if (cars.error) return <Failure error={cars.error} retry={cars.refetch} />;
  if (!cars.data) return <Loading what="正在查找可派车辆…" />;
  const wheel = driver ?? drivers.data?.[0]?.id;
  const again = verb === 'reassign';
  const shares = may(me, 'vehicles.shareVehicle');
  const send = () =>
    change.mutate({
      path: `/api/dispatchOrder/${order.id}/${verb}`,
      body: { rev: order.rev, vehicle, driver: wheel, ...(again && { words }) },
    });
  return (
    <div className="goa-assign">
      {cars.data.length === 0 && (
        <Alert type="warning" showIcon title="该时段没有可派的车辆：可以合乘并单、申请调剂，或租用社会车辆。" />
      )}
      {(cars.data.length > 0 || shares) && (
        <fieldset>
          <legend>车辆</legend>
          {cars.data.map((car, i) => (
            <label key={car.id} className="goa-assign-choice">
              <input type="radio" name="vehicle" checked={vehicle === car.id} onChange={() => chooseCar(car.id)} />
              <b>{car.plate}</b>
              {i === 0 && <span className="goa-tag goa-tag-good">推荐</span>}
              <small>{carWords(car)}</small>
            </label>
          ))}
          {shares && (
            <RefPicker
              to="vehicle"
              aria-label="其他单位车辆"
              placeholder="调剂其他车辆：输入号牌"
              filter={{ field: 'status', op: 'eq', value: 'inUse' }}
              value={cars.data.some(({ id }) => id === vehicle) ? null : (vehicle ?? null)}
              onChange={(id) => chooseCar(id ?? undefined)}
            />
          )}
        </fieldset>
      )}
      {vehicle && (
        <fieldset>
          <legend>驾驶员</legend>
          {drivers.data?.length === 0 && <p role="alert">没有该时段空闲、准驾车型相符的驾驶员。</p>}
          {drivers.data?.map((one) => (
            <label key={one.id} className="goa-assign-choice">
              <input type="radio" name="driver" checked={wheel === one.id} onChange={() => setDriver(one.id)} />
              <b>{one.name}</b>
              <CodeTag set="drivingLicenceClass" value={one.licence} />
              <small>
                {[
                  one.fixed && '固定驾驶员',
                  !one.own && '外单位',
                  one.busy > 0 ? `当日已派 ${Math.round(one.busy / 6) / 10} 小时` : '当日无任务',
                ]
                  .filter(Boolean)
                  .join('，')}
              </small>
            </label>
          ))}
        </fieldset>
      )}
      {again && vehicle && (
        <Input
          aria-label="改派原因"
          placeholder="改派原因（必填）"
          maxLength={500}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      {change.error && <Alert type="error" showIcon role="alert" title={sentenceOf(change.error)} />}
      {vehicle && wheel && (
        <Button type="primary" loading={change.isPending} disabled={again && !words.trim()} onClick={send}>
          {again ? '改派' : '派车'}
        </Button>
      )}
    </div>
  );
}

function carWords({ own, seats, metres, moving }: Proposal): string {
  const far =
    metres === null ? undefined : metres < 1000 ? `距出发地 ${metres} m` : `距出发地 ${(metres / 1000).toFixed(1)} km`;
  return [!own && '外单位调剂', seats && `${seats} 座`, far, moving && '行驶中'].filter(Boolean).join('，');
}
