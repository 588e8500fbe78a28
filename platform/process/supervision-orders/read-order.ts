import { fault, GoaError, type Reader } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { supervisionOrder } from './supervision-order.resource.ts';

/** An order as it stands, with all its facts. */
export type Order = RecordOf<typeof supervisionOrder>;

/** The order for somebody who acts on it. Throws NOT_FOUND out of sight, FORBIDDEN where the actor's clearance leaves out a part of it. */
export async function readOrder(reader: Reader, id: string): Promise<Order> {
  const row = await reader.get(supervisionOrder, id);
  if (Object.keys(supervisionOrder.fields).some((name) => !(name in row))) throw new GoaError(fault('FORBIDDEN'));
  return row as Order;
}
