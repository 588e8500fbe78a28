import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatchPermits } from '../alarms/dispatch-permits.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { spansOf } from './exempt-spans.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';
import { vehicleExemption } from './vehicle-exemption.resource.ts';

const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const whole = { from: '2026-11-20', to: '2026-11-25', hourFrom: 7, hourTo: 9 };

test.each([
  ['each day of it', whole, span('21T00:00', '23T00:00'), [span('21T07:00', '21T09:00'), span('22T07:00', '22T09:00')]],
  ['no day before it', whole, span('19T00:00', '20T12:00'), [span('20T07:00', '20T09:00')]],
  ['no day after it', whole, span('25T08:00', '27T00:00'), [span('25T07:00', '25T09:00')]],
  ['nothing outside its hours', whole, span('21T10:00', '21T20:00'), []],
  [
    'the whole day',
    { ...whole, hourFrom: 0, hourTo: 24 },
    span('21T23:00', '21T23:30'),
    [span('21T00:00', '22T00:00')],
  ],
])('a grant covers %s', (_, grant, period, spans) => {
  expect(spansOf(grant, period)).toEqual(spans);
});

let d: DispatchTown;
let car: string;
beforeAll(async () => {
  d = await openDispatchTown('exempt');
  car = d.town.id('vehicle finance');
});
afterAll(() => d?.close());

const grant = async (more: object = {}, by = d.county) => {
  const { rev } = await d.store.as(d.county).get(vehicle, car);
  const input = {
    kind: 'shuttle',
    from: '2026-01-01',
    to: '2026-12-31',
    hourFrom: 0,
    hourTo: 24,
    why: '职工班车',
    rev,
  };
  return (await d.town.act(by, 'vehicle.exempt', { ...input, ...more }, car)) as { exemption: string };
};

test('the officer exempts a vehicle: listed with who, since when and until when; the unit reads it and cannot grant it', async () => {
  await expect(grant({}, d.clerk)).rejects.toMatchObject({ status: 403 });
  await expect(grant({ to: '2028-01-01' })).rejects.toMatchObject({ code: 'EXEMPTION_LONG' });
  await expect(grant({ hourFrom: 9, hourTo: 7 })).rejects.toMatchObject({ status: 422 });
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { exemption } = await grant({ from: today, to: today });
  expect(await d.store.as(d.clerk).get(vehicleExemption, exemption)).toMatchObject({
    kind: 'shuttle',
    grantedBy: d.town.id('person county'),
  });
  const { exempt } = await dispatchPermits.read(d.store);
  expect(exempt.get(car)).toEqual([{ from: Date.parse(`${today}T00:00:00+08:00`), to: expect.any(Number) }]);
  const end = (by = d.county) => d.town.act(by, 'vehicleExemption.end', { words: '班车停开' }, exemption);
  await expect(end(d.clerk)).rejects.toMatchObject({ status: 403 });
  await end();
  await expect(end()).rejects.toMatchObject({ code: 'EXEMPTION_OVER' });
});
