import { GoaError, type Reader, type WriteOptions, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { dispatchFault } from './faults.ts';
import { orderStop } from './order-stop.resource.ts';

/** Places that one order calls at. */
const MOST = 20;

/** A place on the way as it is asked for. */
export type AskedStop = Pick<InputOf<typeof orderStop.fields>, 'place' | 'point'>;

/** Writes the places that an order calls at in place of those before; throws ORDER_STOPS when they are too many. */
export async function keepStops(
  tx: Writer,
  order: string,
  stops: readonly AskedStop[],
  as: WriteOptions,
): Promise<void> {
  if (stops.length > MOST) throw new GoaError(dispatchFault('ORDER_STOPS'), { path: 'stops' });
  const before = await stopsOf(tx, order);
  if (before.length > 0)
    await tx.void(
      orderStop,
      before.map(({ id, rev }) => ({ id, rev })),
      as,
    );
  const rows = stops.map(({ place, point }, at) => ({ order, turn: at + 1, place, point }));
  if (rows.length > 0) await tx.create(orderStop, rows, as);
}

/** Places that an order calls at, in their order. */
export async function stopsOf(reader: Reader, order: string) {
  const filter = { field: 'order', op: 'eq', value: order } as const;
  return (await reader.find(orderStop, { filter, sort: 'turn', limit: MOST })).rows;
}
