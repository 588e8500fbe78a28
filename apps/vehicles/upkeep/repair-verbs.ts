import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { upkeepFault } from './faults.ts';
import { approveRepair, finishRepair, quoteRepair, settleRepair } from './repair.contracts.ts';
import { vehicleRepair } from './repair.resource.ts';
import { repairShop } from './repair-shop.resource.ts';

type Change = Partial<InputOf<(typeof vehicleRepair)['fields']>>;

/** The steps of a repair order. */
export const repairHandlers: readonly Handler[] = [
  defineHandler(quoteRepair, async (tx, { shop, items, quote }, context) => {
    const chosen = await tx.get(repairShop, shop);
    if (context.today < chosen.from! || context.today > chosen.to!) {
      throw new GoaError(upkeepFault('SHOP_NOT_CHOSEN'), { path: 'shop' });
    }
    return change(tx, { shop, items, quote, status: 'quoted', quotedBy: tx.actor.person }, context);
  }),
  defineHandler(approveRepair, async (tx, { agreed, opinion }, context) => {
    const { quotedBy } = await tx.get(vehicleRepair, context.row!.id);
    const { person } = tx.actor;
    if (!person || person === quotedBy) throw new GoaError(upkeepFault('REPAIR_OWN'));
    if (!agreed && !opinion?.trim()) throw new GoaError(upkeepFault('REFUSAL_NEEDS_WORDS'), { path: 'opinion' });
    return change(tx, { status: agreed ? 'approved' : 'refused', opinion, approvedBy: person }, context);
  }),
  defineHandler(finishRepair, (tx, { on }, context) => change(tx, { status: 'finished', finishedOn: on }, context)),
  defineHandler(settleRepair, (tx, { amount, invoice, on }, context) =>
    change(tx, { status: 'settled', amount, invoice, settledOn: on }, context),
  ),
];

async function change(tx: Writer, set: Change, { row, as }: CommandContext): Promise<{ rev: number }> {
  const written = await tx.update(vehicleRepair, [{ id: row!.id, rev: row!.rev ?? 0, set }], as);
  return { rev: written.rows[0]!.rev };
}
