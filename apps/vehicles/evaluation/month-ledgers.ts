import type { Filter, Reader, SumQuery } from '#platform/store';
import type { Resource } from '#standards/language';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { fuelFill, vehicleFee } from '../upkeep/energy.resource.ts';
import { vehicleInspection } from '../upkeep/inspection.resource.ts';
import { vehicleInsurance } from '../upkeep/insurance.resource.ts';
import { vehicleRepair } from '../upkeep/repair.resource.ts';
import { vehicleUsage } from '../usage/vehicle-usage.resource.ts';
import type { Costs } from './reckon-month.ts';

/** Figures of one ledger by vehicle. */
export type ByVehicle = ReadonlyMap<string, Readonly<Record<string, number | string | null>>>;

/** Which vehicles in which days (Asia/Shanghai, both counted). */
export interface LedgerPeriod {
  readonly vehicles: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A condition on one field. */
export const where = (field: string, op: 'eq' | 'in' | 'between' | 'gt' | 'lt' | 'lte', value: unknown): Filter => ({
  field,
  op,
  value,
});

/** What the judge of tracks found of the period, and the last day of use before its end. */
export async function usageFigures(reader: Reader, period: LedgerPeriod, workingDays: readonly string[]) {
  const verdict = (...codes: string[]) => ({ take: 'count', where: where('verdict', 'in', codes) }) as const;
  const current = where('status', 'eq', 'current');
  const [month, last] = await Promise.all([
    figures(reader, vehicleUsage, period, [current, where('day', 'between', [period.from, period.to])], {
      count: { take: 'count' },
      usedDays: {
        take: 'distinct',
        field: 'day',
        where: workingDays.length > 0 ? where('day', 'in', workingDays) : where('day', 'lt', period.from),
      },
      matched: verdict('matched', 'partly', 'explained'),
      unjudged: verdict('cannotJudge'),
      night: { take: 'count', where: where('nightMinutes', 'gt', 0) },
      dayOff: { take: 'count', where: where('dayOffMinutes', 'gt', 0) },
      km: { take: 'sum', field: 'km' },
    }),
    figures(reader, vehicleUsage, period, [current, where('day', 'lte', period.to)], {
      last: { take: 'most', field: 'day' },
    }),
  ]);
  return { month, last };
}

/** The last moment at which an order of the vehicle went out before the end of the period. */
export function lastOrders(reader: Reader, period: LedgerPeriod): Promise<ByVehicle> {
  const before = where('outAt', 'lte', `${period.to}T23:59:59.999+08:00`);
  return figures(reader, dispatchOrder, period, [before], { last: { take: 'most', field: 'outAt' } });
}

/** What of the amounts of one vehicle its orders have booked. */
export function bookedOf(fill: Figures, fee: Figures): Costs {
  return {
    fuel: text(fill?.bookedFuel),
    toll: text(fee?.bookedToll),
    parking: text(fee?.bookedParking),
    other: text(fee?.bookedOther),
  };
}

type Figures = Readonly<Record<string, number | string | null>> | undefined;

function text(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Amounts of the period by ledger, each by vehicle: bills count on the day on which they were paid, policies on the day on which they begin. */
export async function costFigures(reader: Reader, period: LedgerPeriod) {
  const moments = [`${period.from}T00:00:00+08:00`, `${period.to}T23:59:59.999+08:00`];
  const days = (field: string) => [where(field, 'between', [period.from, period.to])];
  const sum = (field: string) => ({ take: 'sum', field }) as const;
  const booked = where('booked', 'eq', true);
  const fee = (...kinds: string[]) => ({ ...sum('amount'), where: where('kind', 'in', kinds) });
  const bookedFee = (...kinds: string[]) => ({
    ...sum('amount'),
    where: { and: [booked, where('kind', 'in', kinds)] },
  });
  const [fills, fees, repairs, policies, inspections] = await Promise.all([
    figures(reader, fuelFill, period, [where('at', 'between', moments)], {
      fuel: sum('amount'),
      bookedFuel: { ...sum('amount'), where: booked },
      volume: sum('volume'),
      least: { take: 'least', field: 'odometer' },
      most: { take: 'most', field: 'odometer' },
    }),
    figures(reader, vehicleFee, period, days('on'), {
      toll: fee('toll'),
      parking: fee('parking'),
      other: fee('wash', 'other'),
      bookedToll: bookedFee('toll'),
      bookedParking: bookedFee('parking'),
      bookedOther: bookedFee('other'),
    }),
    figures(reader, vehicleRepair, period, days('settledOn'), { repair: sum('amount') }),
    figures(reader, vehicleInsurance, period, days('from'), { insurance: sum('premium') }),
    figures(reader, vehicleInspection, period, days('doneOn'), { inspection: sum('fee') }),
  ]);
  return { fills, fees, repairs, policies, inspections };
}

async function figures(
  reader: Reader,
  resource: Resource,
  { vehicles }: LedgerPeriod,
  conditions: readonly Filter[],
  asked: SumQuery['figures'],
): Promise<ByVehicle> {
  if (vehicles.length === 0) return new Map();
  const filter = { and: [where('vehicle', 'in', vehicles), ...conditions] };
  const groups = await reader.sums(resource, { figures: asked, by: ['vehicle'], filter });
  return new Map(groups.map(({ keys: [vehicle], figures: found }) => [String(vehicle), found]));
}
