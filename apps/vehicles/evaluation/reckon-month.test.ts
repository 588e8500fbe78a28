import { describe, expect, test } from 'vitest';
import { workingCalendar } from '#standards/calendar';
import { vehicleCaps } from '../tables/vehicle-caps.table.ts';
import { monthOf, monthsBetween, workingDays } from './month-days.ts';
import { overStandard } from './over-standard.ts';
import { type MonthFacts, reckonMonth } from './reckon-month.ts';

const [from, to] = ['2026-03-01', '2026-03-31'];
const working = workingDays(workingCalendar(), from, to);
const order = { unit: 'u', from: '2026-03-03', to: '2026-03-04', fuel: '80', toll: '20.50', km: 60 };

const bare: MonthFacts = {
  vehicle: 'v',
  unit: 'u',
  kind: 'YJ',
  energy: 'petrol',
  status: 'inUse',
  overStandard: null,
  from,
  to,
  since: '2020-01-01',
  workingDays: working,
  repairs: [],
  heard: false,
  orders: [],
  ledgers: {},
};
const usages = { count: 9, usedDays: 7, matched: 6, unjudged: 1, night: 2, dayOff: 1, km: '321.5' };

describe('the use of a month', () => {
  test.each<readonly [string, Partial<MonthFacts>, object]>([
    ['is unknown without terminal and orders, which is not nought', {}, { basis: 'none', cost: '0.00' }],
    [
      'is told by tracks where there are any',
      { heard: true, usages, lastUsed: '2026-03-30', orders: [order] },
      { basis: 'track', workDays: 22, usedDays: 7, km: '321.5', idleDays: 1, idle: false, judged: 8, matched: 6 },
    ],
    [
      'is nought when the terminal was heard and the vehicle never left',
      { heard: true },
      { basis: 'track', usedDays: 0, km: '0', idle: true },
    ],
    [
      'is told by orders where there is no terminal, each day once, days off left out',
      { orders: [order, { ...order, from: '2026-03-04', to: '2026-03-07' }], lastUsed: '2026-03-07' },
      { basis: 'orders', usedDays: 4, km: '120.0', idleDays: 24, idle: false, orders: 2, sharedOrders: 0 },
    ],
    [
      'leaves out days in the repair shop, before the vehicle came and after it went',
      { heard: true, since: '2026-03-09', until: '2026-03-27', repairs: [{ from: '2026-03-16', to: '2026-03-20' }] },
      { workDays: 10 },
    ],
    [
      'knows no days to be had of a vehicle that is sealed',
      { heard: true, status: 'parked' },
      { workDays: 0, inFleet: true },
    ],
    [
      'never shows more used days than there were',
      { heard: true, usages, since: '2026-03-30' },
      { workDays: 2, usedDays: 2 },
    ],
    ['counts orders of other units', { orders: [{ ...order, unit: 'other' }] }, { orders: 1, sharedOrders: 1 }],
    ['knows no km where an odometer was not read', { orders: [{ ...order, km: undefined }] }, { km: null }],
  ])('%s', (_, facts, expected) => {
    expect(reckonMonth({ ...bare, ...facts }, 30)).toMatchObject(expected);
  });

  test('without a basis says nothing of use at all', () => {
    const month = reckonMonth(bare, 30);
    for (const name of ['workDays', 'usedDays', 'idleDays', 'idle', 'km']) expect(month).not.toHaveProperty(name);
  });
});

describe('the cost of a month', () => {
  test('comes from the ledgers, and from the orders only where a ledger has nothing', () => {
    const ledgers = { fuel: '400.10', repair: '860.00', insurance: '950', inspection: null };
    expect(reckonMonth({ ...bare, orders: [order, order], ledgers }, 30)).toMatchObject({
      fuel: '400.10',
      toll: '41.00',
      parking: null,
      repair: '860.00',
      cost: '2251.10',
    });
  });
});

test.each([
  ['above the price', { kind: 'JY', price: '120000.01' }, true],
  ['at the price', { kind: 'JY', price: '120000' }, false],
  ['above the displacement', { kind: 'YJ', price: '100000', displacement: '2.0' }, true],
  ['nothing known', { kind: 'YJ' }, null],
  ['a kind without cap', { kind: 'TZ', price: '900000' }, null],
])('a vehicle with %s: %j is over its standard: %s', (_, facts, expected) => {
  const rows = new Map([[vehicleCaps.name, vehicleCaps.rows]]);
  expect(overStandard(rows, { day: '2024-01-01', ...facts })).toBe(expected);
});

test('months begin and end where the calendar has them', () => {
  expect(monthOf('2024-02-17')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(monthsBetween('2025-11-09', '2026-02-01')).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01']);
  expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([]);
});
