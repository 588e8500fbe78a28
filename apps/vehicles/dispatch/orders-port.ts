import type { Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import type { LatLon } from '#standards/geo';
import type { NamedOrder } from '../usage/usage-ports.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { type ExemptSpan, exemptSpans } from './exempt-spans.ts';
import { moment, TAKING } from './order-span.ts';
import { orderStop } from './order-stop.resource.ts';

/** Metres around the destination of an order that names none. */
const RADIUS = 500;

const NAMES = [
  'no',
  'plannedFrom',
  'plannedTo',
  'plannedKm',
  'destinationPoint',
  'destinationRadius',
  'originPoint',
  'late',
  'lateReason',
  'requestedAt',
  'driverPerson',
  'reach',
] as const;

/** Orders that a vehicle was assigned by and whose planned time meets a period (milliseconds since 1970 UTC), for work without a person. */
export async function ordersOf(
  store: Pick<Store, 'system'>,
  vehicle: string,
  from: number,
  to: number,
): Promise<readonly NamedOrder[]> {
  const rows = await readLedger(store, dispatchOrder, NAMES, {
    among: { vehicle: [vehicle], status: TAKING },
    notBefore: { plannedTo: new Date(from).toISOString() },
  });
  const meets = rows.filter(({ plannedFrom }) => moment(plannedFrom) <= to);
  const stops = await stopsByOrder(
    store,
    meets.map(({ id }) => id),
  );
  const exempt = await exemptSpans(store, { from, to }, vehicle);
  return [...meets.map((row) => named(row, stops.get(row.id) ?? [])), ...exempt.map(standing)];
}

type Place = LatLon & { readonly radius: number };

/** Places that orders call at, in their order, as far as their position is known. */
async function stopsByOrder(
  store: Pick<Store, 'system'>,
  orders: readonly string[],
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const found = new Map<string, Place[]>();
  if (orders.length === 0) return found;
  const rows = await readLedger(store, orderStop, ['order', 'turn', 'point'], { among: { order: orders } });
  for (const { order, point } of [...rows].sort((a, b) => Number(a.turn) - Number(b.turn))) {
    const place = placeOf(point, RADIUS);
    if (place) found.set(String(order), [...(found.get(String(order)) ?? []), place]);
  }
  return found;
}

function placeOf(point: unknown, radius: number): Place | undefined {
  const at = point as LatLon | null;
  return at ? { lat: at.lat, lon: at.lon, radius } : undefined;
}

/** An exemption covers journeys as an order does, but nobody has to drive by it. */
function standing({ exemption, title, from, to }: ExemptSpan): NamedOrder {
  return { id: exemption, number: title, plannedFrom: from, plannedTo: to, standing: true };
}

type Row = { readonly id: string } & { readonly [K in (typeof NAMES)[number]]: unknown };

function named(row: Row, stops: readonly Place[]): NamedOrder {
  const destination = placeOf(row.destinationPoint, Number(row.destinationRadius ?? RADIUS));
  const origin = placeOf(row.originPoint, RADIUS);
  return {
    id: row.id,
    number: String(row.no),
    plannedFrom: moment(row.plannedFrom),
    plannedTo: moment(row.plannedTo),
    ...(destination && { destination }),
    ...(origin && { origin }),
    ...(stops.length > 0 && { stops }),
    ...(row.plannedKm !== null && { plannedKm: Number(row.plannedKm) }),
    ...(row.late === true && { late: { at: moment(row.requestedAt), reason: String(row.lateReason ?? '') } }),
    ...(typeof row.reach === 'string' && { reach: row.reach }),
    ...(row.driverPerson !== null && { driver: String(row.driverPerson) }),
  };
}
