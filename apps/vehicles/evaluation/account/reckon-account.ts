import { divideDecimals, formatDecimal, parseDecimal, rescaleDecimal } from '#standards/language';
import { adoptedCost, type Costs, type MonthOrder, total } from '../reckon-month.ts';
import type { CostItem, YearKilometres } from './account.contracts.ts';

/** Years over which a price is spread, for information: the life before a renewal (VH-5). */
const LIFE = 8;

/** Sums of the ledgers of one vehicle in one year. */
export interface YearLedgers {
  readonly fuel?: string | null;
  readonly repair?: string | null;
  readonly insurance?: string | null;
  readonly toll?: string | null;
  readonly parking?: string | null;
  readonly inspection?: string | null;
  readonly other?: string | null;
}

const ITEMS: readonly (readonly [CostItem['id'], string, CostItem['list']])[] = [
  ['fuel', '燃料（电）费', { resource: 'fuelFill', field: 'at', moments: true }],
  ['repair', '维修保养费', { resource: 'vehicleRepair', field: 'settledOn', moments: false }],
  ['insurance', '保险费', { resource: 'vehicleInsurance', field: 'from', moments: false }],
  ['toll', '路桥费', { resource: 'vehicleFee', field: 'on', moments: false }],
  ['parking', '停车费', { resource: 'vehicleFee', field: 'on', moments: false }],
  ['inspection', '检验费', { resource: 'vehicleInspection', field: 'doneOn', moments: false }],
  ['other', '其他费用', { resource: 'vehicleFee', field: 'on', moments: false }],
];
const OF_ORDERS = ['fuel', 'toll', 'parking', 'other'] as const;

/** The kinds of cost of a year, each counted once (`adoptedCost`); `booked` is what of the ledgers orders have booked. */
export function costItems(
  ledgers: YearLedgers,
  orders: readonly MonthOrder[],
  booked: Costs = {},
): readonly CostItem[] {
  return ITEMS.map(([id, title, list]) => {
    const name = OF_ORDERS.find((one) => one === id);
    const ordered = name ? total(orders.map((order) => order[name])) : null;
    const ledger = ledgers[id] ?? null;
    const adopted = name ? adoptedCost(name, ledgers, booked, orders) : ledger;
    return { id, title, list, ledger, orders: ordered, booked: (name && booked[name]) ?? null, adopted };
  });
}

/** Kilometres of the year: tracks count, else orders, else what was read at the pump. */
export function yearKilometres(
  track: string | null,
  orders: readonly MonthOrder[],
  readings: { readonly least: string | null; readonly most: string | null },
): YearKilometres {
  const known = orders.flatMap(({ km }) => km ?? []);
  const ordered = known.length > 0 ? known.reduce((sum, km) => sum + km, 0).toFixed(1) : null;
  const between = readings.least && readings.most ? Number(readings.most) - Number(readings.least) : 0;
  const odometer = between > 0 ? between.toFixed(1) : null;
  return { track, orders: ordered, odometer, adopted: track ?? ordered ?? odometer };
}

/** `above / below` to so many digits; null where there is nothing to divide by. */
export function ratio(above: string | null, below: string | null, digits = 2): number | null {
  const [left, right] = [parseDecimal(above ?? ''), parseDecimal(below ?? '')];
  const found = left && right ? divideDecimals(left, right, digits) : undefined;
  return found ? Number(formatDecimal(found)) : null;
}

/** A year's part of the price; null for a price that is not known or not shown. */
export function depreciation(price: string | null | undefined): string | null {
  const known = parseDecimal(price ?? '');
  const part = known && divideDecimals(known, { units: BigInt(LIFE), scale: 0 }, 2);
  return part ? formatDecimal(rescaleDecimal(part, 2)) : null;
}
