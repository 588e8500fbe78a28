import type { Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import type { NamedOrder } from '../usage/usage-ports.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { type ExemptSpan, exemptSpans } from './exempt-spans.ts';
import { moment, TAKING } from './order-span.ts';

/** Metres around the destination of an order that names none. */
const RADIUS = 500;

const NAMES = [
  'no',
  'plannedFrom',
  'plannedTo',
  'plannedKm',
  'destinationPoint',
  'destinationRadius',
  'late',
  'lateReason',
  'requestedAt',
  'driverPerson',
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
  const exempt = await exemptSpans(store, { from, to }, vehicle);
  return [...rows.filter(({ plannedFrom }) => moment(plannedFrom) <= to).map(named), ...exempt.map(standing)];
}

/** An exemption covers journeys as an order does, but nobody has to drive by it. */
function standing({ exemption, title, from, to }: ExemptSpan): NamedOrder {
  return { id: exemption, number: title, plannedFrom: from, plannedTo: to, standing: true };
}

type Row = { readonly id: string } & { readonly [K in (typeof NAMES)[number]]: unknown };

function named(row: Row): NamedOrder {
  const at = row.destinationPoint as { readonly lat: number; readonly lon: number } | null;
  const radius = Number(row.destinationRadius ?? RADIUS);
  return {
    id: row.id,
    number: String(row.no),
    plannedFrom: moment(row.plannedFrom),
    plannedTo: moment(row.plannedTo),
    ...(at && { destination: { lat: at.lat, lon: at.lon, radius } }),
    ...(row.plannedKm !== null && { plannedKm: Number(row.plannedKm) }),
    ...(row.late === true && { late: { at: moment(row.requestedAt), reason: String(row.lateReason ?? '') } }),
    ...(row.driverPerson !== null && { driver: String(row.driverPerson) }),
  };
}
