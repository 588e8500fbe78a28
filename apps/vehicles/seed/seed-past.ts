import { createHash } from 'node:crypto';
import { type FictionalWorld, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { readLedger } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { vehicleFee } from '../upkeep/energy.resource.ts';
import { vehicleUsage } from '../usage/vehicle-usage.resource.ts';
import { type PastJourney, pastJourneys } from './past-journeys.ts';
import type { PlannedDriver } from './planned-drivers.ts';

const MINUTE = 60_000;

/** Orders, usages and tolls of journeys that are over, so that evaluation and publication have months to tell of. `drivers` by the ref of their unit. */
export async function seedPast(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'assignments' | 'vehicles'>,
  ids: RowIds,
  vehicles: ReadonlyMap<string, string>,
  drivers: ReadonlyMap<string, PlannedDriver & { readonly id: string }>,
  now = Date.now(),
): Promise<void> {
  const journeys = pastJourneys(world, drivers, shanghaiDay(new Date(now)));
  const orders = new Map<PastJourney, string>();
  const idOf = ({ car }: PastJourney) => vehicles.get(car.ref)!;
  await seedRows(seeder, dispatchOrder, journeys, {
    row: (journey) => ({
      ...orderOf(journey, ids),
      vehicle: idOf(journey),
      driver: journey.driver.id,
      driverPerson: ids.person(journey.driver.personRef),
    }),
    made: (journey, id) => orders.set(journey, id),
  });
  const kept = await readLedger(seeder.store, dispatchOrder, ['no'], {
    among: { vehicle: [...new Set(journeys.map(idOf))], status: ['archived'] },
  });
  const numbers = new Map(kept.map(({ id, no }) => [id, String(no)]));
  const numberOf = (journey: PastJourney) => numbers.get(orders.get(journey)!)!;
  await seedRows(seeder, vehicleUsage, journeys, {
    row: (journey) => ({ ...usageOf(journey, numberOf(journey)), vehicle: idOf(journey) }),
  });
  const bills = journeys.flatMap((journey) =>
    (['toll', 'parking'] as const).flatMap((kind) => (journey[kind] > 0 ? [{ journey, kind }] : [])),
  );
  await seedRows(seeder, vehicleFee, bills, {
    row: ({ journey, kind }) => ({
      vehicle: idOf(journey),
      order: orders.get(journey)!,
      booked: true,
      on: journey.day,
      kind,
      amount: String(journey[kind]),
      place: journey.destination,
      remark: `派车单 ${numberOf(journey)}`,
    }),
  });
}

function span({ day, hour, minutes }: PastJourney) {
  const out = Date.parse(`${day}T${String(hour).padStart(2, '0')}:05:00+08:00`);
  const at = (moment: number) => new Date(moment).toISOString();
  return {
    asked: at(out - 20 * 60 * MINUTE),
    approved: at(out - 18 * 60 * MINUTE),
    planned: at(out - 5 * MINUTE),
    out: at(out),
    back: at(out + minutes * MINUTE),
    plannedBack: at(out + 180 * MINUTE),
    later: at(out + 300 * MINUTE),
  };
}

function orderOf(journey: PastJourney, ids: RowIds) {
  const { car, verdict, km, odometerOut, toll, parking } = journey;
  const when = span(journey);
  const late = verdict === 'explained';
  const user = ids.person(journey.userRef);
  const head = ids.person(journey.headRef);
  return {
    unit: ids.unit(car.userRef),
    user,
    reason: journey.reason,
    passengerCount: Math.min(3, car.seats - 1),
    origin: '本单位',
    destination: journey.destination,
    reach: 'city' as const,
    plannedFrom: when.planned,
    plannedTo: when.plannedBack,
    plannedKm: String(km - (km % 5)),
    late,
    ...(late && { lateReason: '临时通知，来不及事先申请' }),
    requestedBy: user,
    requestedAt: late ? when.later : when.asked,
    approvedBy: head,
    approvedAt: late ? when.later : when.approved,
    assignedBy: head,
    confirmedAt: when.approved,
    outAt: when.out,
    odometerOut: String(odometerOut),
    outPlace: '本单位',
    backAt: when.back,
    odometerIn: String(odometerOut + km),
    handOver: '本单位车库',
    fuel: '0',
    tolls: String(toll),
    parking: String(parking),
    otherCost: '0',
    rating: journey.rating,
    status: 'archived' as const,
  };
}

function usageOf(journey: PastJourney, number: string) {
  const when = span(journey);
  const { car, day, verdict, km } = journey;
  return {
    day,
    leftAt: when.out,
    returnedAt: when.back,
    verdict,
    orders: number,
    km: km.toFixed(1),
    trackKm: (km * 0.98).toFixed(1),
    stops: 1,
    nightMinutes: 0,
    dayOffMinutes: 0,
    unknownPercent: verdict === 'cannotJudge' ? 35 : 0,
    blind: false,
    learnedBase: false,
    status: 'current' as const,
    version: 1,
    // No positions lie behind it: the digest is of its name.
    pointsHash: createHash('sha256').update(`样例 ${car.ref} ${when.out}`).digest('hex'),
    ruleRow: 'usage',
  };
}
