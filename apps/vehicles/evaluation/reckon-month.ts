import { addDecimals, formatDecimal, type InputOf, parseDecimal } from '#standards/language';
import { addDays, daysBetween } from './month-days.ts';
import type { vehicleMonth } from './vehicle-month.resource.ts';

/** Costs that both a ledger and dispatch orders may tell. */
export interface Costs {
  readonly fuel?: string | null;
  readonly toll?: string | null;
  readonly parking?: string | null;
  readonly other?: string | null;
}

/** One order that a vehicle went out on. */
export interface MonthOrder extends Costs {
  /** Using unit. */
  readonly unit: string;
  /** Days of leaving and coming back. */
  readonly from: string;
  readonly to: string;
  /** Difference of the odometer in km, where both readings were taken. */
  readonly km?: number;
  /** Its costs stand in the ledgers: booked, or recognised there. */
  readonly booked?: true;
}

/** What the ledgers know of one vehicle in one month. Days are days of Asia/Shanghai, amounts decimal strings in 元. */
export interface MonthFacts {
  readonly vehicle: string;
  readonly unit: string;
  readonly kind: string;
  readonly energy: string;
  readonly status: string;
  readonly overStandard: boolean | null;
  /** First and last day that are reckoned; the last is yesterday while the month is open. */
  readonly from: string;
  readonly to: string;
  /** Day from which the vehicle was there (unknown: always), and the one on which it was disposed of. */
  readonly since?: string | null;
  readonly until?: string | null;
  /** Working days of the month. */
  readonly workingDays: readonly string[];
  /** Stretches in a repair shop. */
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /** Whether a terminal of the vehicle was heard in the month. */
  readonly heard: boolean;
  /** What the tracks tell; none when no usage was found. */
  readonly usages?: {
    readonly count: number;
    readonly usedDays: number;
    readonly matched: number;
    readonly unjudged: number;
    readonly night: number;
    readonly dayOff: number;
    readonly km: string;
  };
  /** The last day of use that is known, also before the month. */
  readonly lastUsed?: string;
  readonly orders: readonly MonthOrder[];
  readonly ledgers: Costs & {
    readonly fuelVolume?: string | null;
    readonly repair?: string | null;
    readonly insurance?: string | null;
    readonly inspection?: string | null;
  };
  /** What of the ledgers settled orders have booked. */
  readonly booked?: Costs;
}

/** A month as it is reckoned, before its state and version. */
export type ReckonedMonth = Omit<InputOf<(typeof vehicleMonth)['fields']>, 'state' | 'version'>;

const NEW_ENERGY = ['newEnergy', 'electric', 'hybrid', 'hydrogen'];
const IN_FLEET = ['inUse', 'repairing', 'parked'];
/** States in which a vehicle is there to be used. */
const AVAILABLE = ['inUse', 'repairing'];
const KEPT_BY_BOTH = ['fuel', 'toll', 'parking', 'other'] as const;

/** The month of one vehicle. Tracks tell of its use where there are any, else its orders; where there is neither, its use is not known and not nought. */
export function reckonMonth(facts: MonthFacts, idleAfter: number): ReckonedMonth {
  const basis = facts.heard || facts.usages ? 'track' : facts.orders.length > 0 ? 'orders' : 'none';
  const inFleet = IN_FLEET.includes(facts.status) && (facts.since ?? '') <= facts.to;
  const use = basis === 'none' ? {} : drivenIn(facts, basis, inFleet, idleAfter);
  const costs = costsOf(facts);
  return {
    vehicle: facts.vehicle,
    unit: facts.unit,
    period: facts.from.slice(0, 7),
    month: `${facts.from.slice(0, 7)}-01`,
    kind: facts.kind as ReckonedMonth['kind'],
    energy: facts.energy as ReckonedMonth['energy'],
    status: facts.status as ReckonedMonth['status'],
    inFleet,
    newEnergy: NEW_ENERGY.includes(facts.energy),
    overStandard: facts.overStandard,
    basis,
    ...use,
    usages: facts.usages?.count ?? 0,
    judged: (facts.usages?.count ?? 0) - (facts.usages?.unjudged ?? 0),
    matched: facts.usages?.matched ?? 0,
    unjudged: facts.usages?.unjudged ?? 0,
    nightUsages: facts.usages?.night ?? 0,
    dayOffUsages: facts.usages?.dayOff ?? 0,
    orders: facts.orders.length,
    sharedOrders: facts.orders.filter(({ unit }) => unit !== facts.unit).length,
    ...costs,
    fuelVolume: facts.ledgers.fuelVolume ?? null,
    cost: total(Object.values(costs)) ?? '0.00',
  };
}

function drivenIn(facts: MonthFacts, basis: 'track' | 'orders', inFleet: boolean, idleAfter: number) {
  const free = freeDays(facts);
  const work = AVAILABLE.includes(facts.status) ? free : [];
  const driven = new Set(facts.orders.flatMap(({ from, to }) => daysBetween(from, to)));
  // A usage on a day that the shop claims for itself shows that the vehicle was to be had.
  const byTrack = Math.min(facts.usages?.usedDays ?? 0, work.length);
  const usedDays = basis === 'track' ? byTrack : work.filter((day) => driven.has(day)).length;
  const last = facts.lastUsed ?? addDays(facts.since ?? facts.from, -1);
  const idleDays = Math.max(0, daysBetween(last, facts.to).length - 1);
  const ordered = facts.orders.flatMap(({ km }) => km ?? []);
  const byOrders = ordered.length > 0 ? ordered.reduce((sum, km) => sum + km, 0).toFixed(1) : null;
  return {
    workDays: work.length,
    usedDays,
    ...(inFleet && { idleDays, idle: idleDays >= idleAfter }),
    km: basis === 'track' ? (facts.usages?.km ?? '0') : byOrders,
  };
}

/** Working days on which the vehicle was there and in no repair shop. */
function freeDays({ workingDays, since, until, to, repairs }: MonthFacts): readonly string[] {
  return workingDays.filter(
    (day) =>
      day >= (since ?? '') &&
      day <= to &&
      !(until && day > until) &&
      !repairs.some((repair) => repair.from <= day && day <= repair.to),
  );
}

/**
 * What counts of one kind of cost. What settled orders have booked stands in the ledger. Orders from before there was booking count where nobody entered anything
 * beside it, and not where somebody did, lest the same bill be counted twice.
 */
export function adoptedCost(name: keyof Costs, ledgers: Costs, booked: Costs, orders: readonly MonthOrder[]) {
  const ledger = ledgers[name] ?? null;
  if (ledger !== null && Number(ledger) !== Number(booked[name] ?? 0)) return ledger;
  return total([ledger, ...orders.filter((order) => !order.booked).map((order) => order[name])]);
}

function costsOf({ ledgers, booked, orders }: MonthFacts) {
  const { repair, insurance, inspection } = ledgers;
  const both = KEPT_BY_BOTH.map((name) => [name, adoptedCost(name, ledgers, booked ?? {}, orders)] as const);
  return { ...fromBoth(both), repair: repair ?? null, insurance: insurance ?? null, inspection: inspection ?? null };
}

function fromBoth(entries: readonly (readonly [(typeof KEPT_BY_BOTH)[number], string | null])[]) {
  const known = new Map(entries);
  const of = (name: (typeof KEPT_BY_BOTH)[number]) => known.get(name) ?? null;
  return { fuel: of('fuel'), toll: of('toll'), parking: of('parking'), other: of('other') };
}

/** Sum of decimal strings with two digits; null when there is none. */
export function total(amounts: readonly (string | null | undefined)[]): string | null {
  const known = amounts.flatMap((amount) => (amount ? (parseDecimal(amount) ?? []) : []));
  if (known.length === 0) return null;
  return formatDecimal(known.reduce(addDecimals, { units: 0n, scale: 2 }));
}
