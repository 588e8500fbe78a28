import { defineQuery } from '#platform/commands';
import type { Reader, Seen, Store } from '#platform/store';
import { type LiveVehicle, liveInScope } from '#platform/tracks';
import { vehicle } from '../resources/vehicle.resource.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { SHARE } from './assign-verbs.ts';
import type { Order } from './change-order.ts';
import { proposeVehicles } from './desk.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { takenVehicles } from './free-vehicles.ts';
import { moment } from './order-span.ts';
import { type Candidate, rankVehicles } from './rank-vehicles.ts';

/** Vehicles of other units that are looked at, the nearest first, and vehicles that are answered. */
const LOOKED_AT = 100;
const ANSWERED = 20;

type Car = Seen<typeof vehicle>;

/** Free vehicles for an order; of other units only for whoever may share vehicles, and only those whose place is known. */
export const proposeVehiclesQuery = defineQuery(proposeVehicles, async (reader, { order: id }, { store }) => {
  const order = await reader.get(dispatchOrder, id);
  const live = await liveOf(reader, store);
  const own = await ownVehicles(reader, order);
  const others = reader.may(SHARE) ? await nearOthers(reader, order, own, live) : [];
  const cars = [...own, ...others];
  const span = { from: moment(order.plannedFrom), to: moment(order.plannedTo) };
  const taken = await takenVehicles(
    store,
    cars.map((car) => car.id),
    span,
    id,
  );
  const free = cars.filter((car) => !taken.has(car.id));
  const known = new Set(own.map((car) => car.id));
  const candidates = free.map((car) => candidateOf(car, known.has(car.id), live.get(car.id)));
  const wish = { passengers: order.passengerCount ?? 1, origin: order.originPoint ?? null };
  return rankVehicles(candidates, wish).slice(0, ANSWERED);
});

/** Where vehicles are, for whoever may follow them. */
async function liveOf(reader: Reader, store: Store): Promise<ReadonlyMap<string, LiveVehicle>> {
  if (!reader.may('vehicle.track')) return new Map();
  const { rows } = await liveInScope(trackGround, reader, store, null);
  return new Map(rows.map((row) => [row.id, row]));
}

async function ownVehicles(reader: Reader, { unit }: Order): Promise<readonly Car[]> {
  const of = (field: string) => ({ field, op: 'eq', value: unit }) as const;
  const filter = {
    and: [{ field: 'status', op: 'eq', value: 'inUse' } as const, { or: [of('manager'), of('user')] }],
  };
  return (await reader.find(vehicle, { filter, limit: 200 })).rows;
}

async function nearOthers(
  reader: Reader,
  { passengerCount, originPoint }: Order,
  own: readonly Car[],
  live: ReadonlyMap<string, LiveVehicle>,
): Promise<readonly Car[]> {
  const known = new Set(own.map(({ id }) => id));
  const placed = [...live.values()].filter(({ id, plate, lat }) => plate !== null && lat !== null && !known.has(id));
  const blank = { plate: '', own: false, seats: null, moving: false };
  const ranked = rankVehicles(
    placed.map((row) => ({ ...blank, id: row.id, plate: row.plate ?? '', place: placeOf(row) })),
    { passengers: passengerCount ?? 1, origin: originPoint ?? null },
  );
  const plates = ranked.slice(0, LOOKED_AT).map(({ plate }) => [plate]);
  if (plates.length === 0) return [];
  const found = await reader.matching(vehicle, ['plate'], plates);
  return found.map(({ row }) => row).filter(({ status }) => status === 'inUse');
}

function candidateOf({ id, plate, seats }: Car, own: boolean, live: LiveVehicle | undefined): Candidate {
  const place = live ? placeOf(live) : null;
  return { id, plate: plate ?? '', own, seats: seats ?? null, place, moving: live?.state === 'moving' };
}

function placeOf({ lat, lon }: LiveVehicle) {
  return lat === null || lon === null ? null : { lat, lon };
}
