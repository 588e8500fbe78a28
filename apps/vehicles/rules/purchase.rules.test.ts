import { expect, test } from 'vitest';
import { vehicleGround } from '../testing/vehicle-ground.ts';
import { newEnergyShortfall, type PurchaseAsk, purchaseCaps, purchaseNotices } from './purchase.rules.ts';
import { type OldVehicle, renewalOf } from './renewal.rules.ts';

test.each([
  ['JY', 'ordinary', '120000', '1.6'],
  ['YJ', 'ordinary', '180000', '1.8'],
  ['QT', 'ordinary', '180000', '1.8'],
  ['YJ', 'newEnergy', '180000', undefined],
  ['YJ', 'bus', '250000', '3.0'],
  ['YJ', 'largeBus', '450000', undefined],
  ['ZF', 'lawEnforcement', '180000', '1.8'],
])('%s, %s: at most %s yuan and %s litres', (kind, when, price, displacement) => {
  expect(purchaseCaps(vehicleGround(), kind, when)).toMatchObject({ price, displacement });
});

const ask: PurchaseAsk = { kind: 'YJ', case: 'ordinary', price: '179800', displacement: '1.8', newEnergy: false };
const said = (more: Partial<PurchaseAsk>) =>
  purchaseNotices(vehicleGround(), { ...ask, ...more }).map(({ rule, severity }) => `${rule} ${severity}`);

test('price and displacement are held to the cap, to the last cent', () => {
  expect(said({})).toEqual([]);
  expect(said({ price: '180000.01' })).toEqual(['VH-cap-price block']);
  expect(said({ displacement: '2.0' })).toEqual(['VH-cap-displacement block']);
  expect(purchaseNotices(vehicleGround(), { ...ask, price: '200000' })[0]?.basis).toMatchObject({ row: 'caps-yj' });
});

test('a case that is not the case is refused', () => {
  expect(said({ case: 'newEnergy' })).toEqual(['VH-case block']);
  expect(said({ case: 'newEnergy', newEnergy: true, displacement: null })).toEqual([]);
  expect(said({ case: 'lawEnforcement' })).toEqual(['VH-case block']);
});

test('kinds without a national cap need a basis; secret mail cars are new-energy or explained', () => {
  expect(said({ kind: 'TZ' })).toEqual(['VH-cap explain']);
  expect(said({ kind: 'JY', price: '110000', displacement: '1.5' })).toEqual(['VH-4 explain']);
});

test('before article 7 there is no cap to hold to', () => {
  expect(purchaseCaps(vehicleGround('2017-12-04'), 'YJ', 'ordinary')).toBeUndefined();
});

test.each([
  [10, 2, 1],
  [10, 3, 0],
  [7, 0, 3],
  [0, 0, 0],
])('of %i planned with %i new-energy ones %i are missing', (planned, newEnergy, shortfall) => {
  expect(newEnergyShortfall(vehicleGround(), planned, newEnergy)?.shortfall).toBe(shortfall);
});

const old: OldVehicle = { body: 'sedan', registeredOn: '2018-03-02', odometer: '180000', safetyReport: false };
const renewal = (more: Partial<OldVehicle>, day?: string) => renewalOf(vehicleGround(day), { ...old, ...more });

test('eight years must have passed, not just be reached', () => {
  expect(renewal({}, '2026-03-02')).toMatchObject({ allowed: false, from: '2026-03-03' });
  expect(renewal({}, '2026-03-03')).toEqual({ allowed: true, from: '2026-03-03', notices: [] });
  expect(renewal({ registeredOn: '2016-02-29' }, '2024-02-29').allowed).toBe(false);
  expect(renewal({ registeredOn: '2016-02-29' }, '2024-03-01').allowed).toBe(true);
});

test('earlier only for safety or when it is worn out, and then with a reason', () => {
  expect(renewal({}).notices).toMatchObject([{ rule: 'VH-5', severity: 'block' }]);
  expect(renewal({ safetyReport: true })).toMatchObject({ allowed: true, notices: [{ severity: 'explain' }] });
  const worn = renewal({ odometer: '600000' });
  expect(worn).toMatchObject({ allowed: true, notices: [{ severity: 'explain' }] });
  expect(worn.notices[0]?.basis?.note).toBe('待确认');
});

test('a vehicle of unknown age is not renewed', () => {
  expect(renewal({ registeredOn: null })).toMatchObject({ allowed: false, notices: [{ severity: 'block' }] });
});
