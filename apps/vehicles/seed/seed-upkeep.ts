import type { FictionalWorld, Seeder, WorldVehicle } from '#platform/identity';
import { seedRows } from '#platform/identity';
import { enqueueJobs } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { addDays, monthBefore } from '../evaluation/month-days.ts';
import { RECKON_MONTH } from '../evaluation/reckon-months.ts';
import { vehicleMarking } from '../upkeep/conduct.resource.ts';
import { fuelFill, vehicleFee } from '../upkeep/energy.resource.ts';
import { vehicleInsurance } from '../upkeep/insurance.resource.ts';

/** The county whose ledgers of upkeep the demo fills, and the months before this one. */
const COUNTY = '520102/';
const MONTHS = 4;

/** One vehicle in one month; `n` varies it. */
interface KeptMonth {
  readonly car: WorldVehicle;
  readonly month: string;
  readonly n: number;
}

/** Fuel, tolls, policies and marks of one county's vehicles over the last months, and the jobs that reckon these months once the worker runs. */
export async function seedUpkeep(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'vehicles'>,
  vehicles: ReadonlyMap<string, string>,
  now = Date.now(),
): Promise<void> {
  const today = shanghaiDay(new Date(now));
  const cars = [...world.vehicles()].filter(
    ({ managerRef, status }) => managerRef.startsWith(COUNTY) && status === 'inUse',
  );
  const months: string[] = [];
  for (let month = monthBefore(today); months.length < MONTHS; month = monthBefore(month)) months.push(month);
  const kept = cars.flatMap((car, at) => months.map((month, back): KeptMonth => ({ car, month, n: at * 5 + back })));
  const idOf = (car: WorldVehicle) => vehicles.get(car.ref)!;
  await seedRows(seeder, fuelFill, kept.flatMap(fillsOf), {
    row: ({ car, ...fill }) => ({ ...fill, vehicle: idOf(car) }),
  });
  await seedRows(seeder, vehicleFee, kept, {
    row: ({ car, month, n }) => ({
      vehicle: idOf(car),
      on: addDays(month, 4 + (n % 20)),
      kind: n % 3 === 0 ? ('parking' as const) : ('toll' as const),
      amount: String(20 + ((n * 7) % 90)),
    }),
  });
  await seedRows(seeder, vehicleInsurance, cars, {
    row: (car) => ({
      vehicle: idOf(car),
      kind: 'compulsory' as const,
      policy: `JQ${car.plate.slice(1)}${endOf(car, today).slice(0, 4)}`,
      insurer: '黔安财产保险（示例）',
      from: addDays(endOf(car, today), -364),
      to: endOf(car, today),
      premium: car.seats > 6 ? '1100' : '950',
    }),
  });
  await seedRows(seeder, vehicleMarking, cars, {
    row: (car) => ({
      vehicle: idOf(car),
      ...(car.kind === 'ZF'
        ? { state: 'exempt' as const, exemptKind: 'investigation' as const, exemption: '侦查办案用车（示例）' }
        : { state: 'marked' as const, markedOn: car.registeredOn, phone: '0851-00000000' }),
    }),
  });
  const jobs = months.map((month) => ({ handler: RECKON_MONTH, key: month, payload: { month } }));
  await enqueueJobs(seeder.store.system, jobs);
}

/** Two fills a month, the odometer going on from month to month. */
function fillsOf({ car, month, n }: KeptMonth) {
  const electric = car.energy === 'electric';
  return [6, 20].map((day, half) => {
    const volume = 28 + ((n * 3 + half * 5) % 20);
    const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
    return {
      car,
      at: new Date(`${addDays(month, day)}T0${8 + (n % 2)}:15:00+08:00`).toISOString(),
      kind: electric ? ('charge' as const) : car.energy === 'diesel' ? ('diesel' as const) : ('petrol' as const),
      volume: String(volume),
      amount: (volume * (electric ? 1.2 : 7.6)).toFixed(2),
      odometer: String(car.odometer - 20_000 + (months % 60) * 700 + half * 330),
      station: electric ? '区政府充电站' : '中山路加油站',
    };
  });
}

/** The last day of the policy: as the ledger has it, else spread from a week ago to a year ahead. */
function endOf({ insuredTo, plate }: WorldVehicle, today: string): string {
  const spread = [...plate].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
  return insuredTo ?? addDays(today, (spread % 350) - 7);
}
