import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { unit } from '#standards/resources';
import { doerOf } from '../cases/doer.ts';
import { withinReach } from '../cases/within-reach.ts';
import { processFault } from '../faults.ts';
import { registerOrder } from './issuer-verbs.contract.ts';
import { readOrder } from './read-order.ts';
import { supervisionOrder } from './supervision-order.resource.ts';
import { takeOrderStep } from './take-order-step.ts';

/** Does 督办立项 (`process.registerOrder`): the case and the unit must lie where the supervisor's grants reach; taking part in a case is not enough. */
export const registerOrderHandler = defineHandler(registerOrder, async (tx, input, context) => {
  const doer = await doerOf(tx, tx.actor, context.address);
  if (input.case && !(await withinReach(tx, 'supervise', input.case))) throw new GoaError(processFault('OUT_OF_REACH'));
  await needUnitInReach(tx, input.unit);
  const own = { issuer: tx.actor.unit ?? '', keeper: tx.actor.unit ?? '', issuedBy: doer.person };
  const row = { ...input, ...own, state: 'registered', light: 'green' } as const;
  const as = { ...context.as, verb: 'register' };
  const [kept] = (await tx.create(supervisionOrder, [row], as)).rows;
  const id = kept?.id ?? '';
  const order = await readOrder(tx, id);
  await takeOrderStep(tx, order, doer, { action: 'register', set: {}, words: input.basis, inCase: true }, as);
  return { id };
});

/** Throws ORDER_BEYOND unless the unit lies where the actor may have units supervised, and still works. */
export async function needUnitInReach(tx: Writer, id: string): Promise<void> {
  const { rows } =
    await sql`select from ${tx.scoped(unit, 'supervise')} as u where u.id = ${id} and u.status = 'active'`.execute(
      tx.system,
    );
  if (rows.length === 0) throw new GoaError(processFault('ORDER_BEYOND'), { path: 'unit' });
}
