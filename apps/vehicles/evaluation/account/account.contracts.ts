import { defineContract, int, ref } from '#standards/language';

/** One kind of cost of a vehicle in a year; decimal strings in 元, null where nothing is registered. */
export interface CostItem {
  readonly id: 'fuel' | 'repair' | 'insurance' | 'toll' | 'parking' | 'inspection' | 'other';
  readonly title: string;
  readonly ledger: string | null;
  readonly orders: string | null;
  /** What of the ledger settled orders have booked. */
  readonly booked: string | null;
  /** What counts, once: the ledger, and orders that were never booked where it has nothing. */
  readonly adopted: string | null;
  /** Ledger with the days of the year, for the list behind the figure. */
  readonly list: { readonly resource: string; readonly field: string; readonly moments: boolean };
}

/** Kilometres of a year by each way of knowing them, as far as known. */
export interface YearKilometres {
  readonly track: string | null;
  readonly orders: string | null;
  /** Least and greatest reading at the pump. */
  readonly odometer: string | null;
  readonly adopted: string | null;
}

/** What vehicles of the same kind cost in the year; null figures where fewer than three are known. */
export interface Comparison {
  readonly scope: string;
  readonly vehicles: number;
  readonly perVehicle: number | null;
  readonly perKm: number | null;
}

/** 单车核算: one vehicle, one year. */
export interface VehicleAccount {
  readonly vehicle: {
    readonly id: string;
    readonly plate: string;
    readonly unit: string;
    readonly kind: string;
    readonly energy: string;
    readonly model: string;
    readonly boughtOn: string | null;
  };
  readonly year: number;
  readonly items: readonly CostItem[];
  readonly total: string;
  readonly km: YearKilometres;
  readonly perKm: number | null;
  /** Litres or kWh filled, and per 100 km. */
  readonly volume: string | null;
  readonly per100km: number | null;
  /** Fines are borne by drivers and stand beside, not in, the total. */
  readonly violations: { readonly count: number; readonly fines: string | null; readonly byUnit: string | null };
  /** Straight line over eight years, for information; null where the price is not known or not shown to the asker. */
  readonly depreciation: string | null;
  readonly comparisons: readonly Comparison[];
  /** The row of the yearly ledger as it was entered, by field name. */
  readonly entered: Readonly<Record<string, string | null>> | null;
}

const input = {
  vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
  year: int('年度', { id: 'year', required: true, least: 2000, most: 2100 }),
} as const;

/** The account of a vehicle that the asker sees, from all ledgers. */
export const accountOf = defineContract<VehicleAccount>()({
  type: 'query',
  on: 'vehicles',
  name: 'accountOf',
  title: '单车核算',
  permission: 'vehicleCost.account',
  input,
});

/** 按台账核算年度费用: writes what the ledgers say beside what was entered. */
export const reckonCost = defineContract<{ readonly id: string }>()({
  type: 'command',
  on: 'vehicles',
  name: 'reckonCost',
  title: '按台账核算年度费用',
  permission: 'vehicleCost.reckon',
  input,
});
