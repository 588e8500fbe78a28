import type { CommandContext } from '#platform/commands';
import type { Reader, Writer } from '#platform/store';
import type { Order, OrderChange } from './change-order.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';

/** Orders that go along in the car of another (合乘), as far as the actor sees them. */
export async function pooledOrders(reader: Reader, lead: string): Promise<readonly Order[]> {
  const filter = {
    and: [
      { field: 'pooledWith', op: 'eq', value: lead },
      { field: 'status', op: 'in', value: ['assigned', 'out', 'back'] },
    ],
  } as const;
  return (await reader.find(dispatchOrder, { filter, limit: 50 })).rows;
}

/** What happens to the car happens to everybody in it. */
export async function followLead(tx: Writer, set: OrderChange, { row, as }: CommandContext): Promise<void> {
  const along = await pooledOrders(tx, row!.id);
  if (along.length === 0) return;
  await tx.update(
    dispatchOrder,
    along.map(({ id, rev }) => ({ id, rev, set })),
    as,
  );
}
