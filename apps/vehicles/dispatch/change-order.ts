import type { CommandContext } from '#platform/commands';
import { GoaError, type Seen, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { dispatchFault } from './faults.ts';

/** What a step writes. */
export type OrderChange = Partial<InputOf<typeof dispatchOrder.fields>>;

/** An order as the actor sees it. */
export type Order = Seen<typeof dispatchOrder>;

/** The order that a verb acts on. */
export function orderOf(tx: Writer, { row }: CommandContext): Promise<Order> {
  return tx.get(dispatchOrder, row!.id);
}

/** Writes a step under the revision that the person saw; `permission` replaces the one of the verb. */
export async function changeOrder(
  tx: Writer,
  set: OrderChange,
  { row, as }: CommandContext,
  permission = as.permission,
): Promise<{ rev: number }> {
  const written = await tx.update(dispatchOrder, [{ id: row!.id, rev: row!.rev ?? 0, set }], { ...as, permission });
  return { rev: written.rows[0]!.rev };
}

/** Whoever acts must be a person: orders are answered for. */
export function personOf({ actor }: Pick<Writer, 'actor'>): string {
  if (!actor.person) throw new GoaError(dispatchFault('ORDER_NEEDS_PERSON'));
  return actor.person;
}
