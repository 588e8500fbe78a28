import { defineHandler, rowOfCase } from '#platform/commands';
import { refuseBlocked } from '#platform/steward';
import { GoaError } from '#platform/store';
import type { InputOfContract } from '#standards/language';
import { compareTexts } from '#standards/quotas';
import { vehicleFault } from '../faults.ts';
import { type QuotaFacts, quotaFacts } from '../queries/quota-facts.ts';
import { reckonPurchase } from '../queries/reckon-purchase.ts';
import { vehiclePlan } from '../resources/index.ts';
import { applyPurchase, releasePurchase, reservePurchase } from './vehicle-effects.contract.ts';

/** At submission: the plan stands as 审核中 and holds a place of the quota, or the place of the vehicle it replaces. */
export const reservePurchaseHandler = defineHandler(reservePurchase, async (tx, input, { store, as, today }) => {
  if (input.way === 'renewal' && !input.replaces)
    throw new GoaError(vehicleFault('RENEWAL_WHICH'), { path: 'replaces' });
  const facts = await quotaFacts(store, tx, input.unit, today);
  if (input.replaces && facts.plans.some((plan) => plan.replaces === input.replaces))
    throw new GoaError(vehicleFault('RENEWAL_PENDING'), { path: 'replaces' });
  if (input.replaces && !facts.vehicles.some(({ id }) => id === input.replaces))
    throw new GoaError(vehicleFault('RENEWAL_FOREIGN'), { path: 'replaces' });
  const { notices, early } = await reckonPurchase(tx, facts, input);
  refuseBlocked(notices, input.reason);
  const { unit, year, kind, body, way, situation, energy, price, displacement, case: caseId, caseNo } = input;
  const row = { unit, year, kind, body, way, situation, energy, price, displacement, early, case: caseId, caseNo };
  const replaces = way === 'renewal' ? input.replaces : undefined;
  const written = await tx.create(
    vehiclePlan,
    [{ ...row, replaces, claim: claimOf(facts, input), status: 'reserved' as const }],
    {
      ...as,
      reason: input.reason,
    },
  );
  return { row: written.rows[0]!.id };
});

export const releasePurchaseHandler = defineHandler(releasePurchase, async (tx, input, { as }) => {
  const row = await rowOfCase(tx, vehiclePlan, input.case);
  await tx.update(vehiclePlan, [{ id: row.id, rev: row.rev, set: { status: 'released', claim: null } }], as);
});

/** Approved: the plan may be bought; it goes on holding its place until the vehicle is delivered. */
export const applyPurchaseHandler = defineHandler(applyPurchase, async (tx, input, { as, today }) => {
  const row = await rowOfCase(tx, vehiclePlan, input.case);
  // Who signs follows the price of the form: it must be the one that was judged at submission.
  if (compareTexts(input.price, row.price!) !== 0) throw new GoaError(vehicleFault('FORM_DIFFERS'));
  const set = { status: 'approved', decidedOn: input.decidedOn ?? today, document: input.caseNo } as const;
  await tx.update(vehiclePlan, [{ id: row.id, rev: row.rev, set }], as);
  return { plan: row.id };
});

/** The vehicle that is replaced, or the first place of the quota that no other plan holds. */
function claimOf(
  { plans }: QuotaFacts,
  { way, replaces, unit, kind }: InputOfContract<typeof reservePurchase>,
): string {
  if (way === 'renewal') return `replaces:${replaces}`;
  const held = new Set(plans.map(({ claim }) => claim));
  let place = 1;
  while (held.has(`${unit}:${kind}:${place}`)) place++;
  return `${unit}:${kind}:${place}`;
}
