import { defineQuery } from '#platform/commands';
import type { ReckoningLine } from '#standards/quotas';
import { vehicleKind } from '../code-sets.ts';
import { quotaAskNotices, quotaLeft, quotaProposed } from '../rules/quota.rules.ts';
import { renewalOf } from '../rules/renewal.rules.ts';
import { calculatePurchase, calculateQuota, prefillPurchase, prefillQuota } from './prefill.contract.ts';
import { type QuotaFacts, quotaFacts, quotaUse } from './quota-facts.ts';
import { reckonPurchase } from './reckon-purchase.ts';

/** Quotas and vehicles by kind; the form starts with the kind that has the advice above its quota, else with 应急保障. */
export const prefillQuotaQuery = defineQuery(prefillQuota, async (reader, { unit }, { store, today }) => {
  const facts = await quotaFacts(store, reader, unit, today);
  const short = vehicleKind.items.find(({ code }) => {
    const proposed = quotaProposed(facts.ground, code, facts.staff);
    return proposed && proposed.number > quotaUse(facts, code).quota;
  });
  const kind = short?.code ?? 'YJ';
  const use = quotaUse(facts, kind);
  const proposed = quotaProposed(facts.ground, kind, facts.staff);
  return {
    form: {
      kind,
      staff: facts.staff,
      present: use.quota,
      inService: use.inService,
      asked: Math.max(proposed?.number ?? 0, use.quota, use.inService),
    },
    lines: kindLines(facts),
    notices: [],
  };
});

export const calculateQuotaQuery = defineQuery(calculateQuota, async (reader, input, { store, today }) => {
  const facts = await quotaFacts(store, reader, input.unit, today);
  const { inService } = quotaUse(facts, input.kind);
  const proposed = quotaProposed(facts.ground, input.kind, facts.staff);
  const advice: ReckoningLine[] = proposed
    ? [
        {
          label: '测算参考编制',
          arithmetic: `编制 ${facts.staff} 人`,
          value: String(proposed.number),
          unit: '辆',
          basis: proposed.basis,
        },
      ]
    : [];
  const ask = { kind: input.kind, number: input.asked, staff: facts.staff, inService };
  return { lines: [...kindLines(facts), ...advice], notices: quotaAskNotices(facts.ground, ask) };
});

/** The oldest vehicle that may be replaced stands in the form. */
export const prefillPurchaseQuery = defineQuery(prefillPurchase, async (reader, { unit }, { store, today }) => {
  const facts = await quotaFacts(store, reader, unit, today);
  const year = Number(today.slice(0, 4));
  const [oldest] = facts.vehicles
    .filter(({ id, registeredOn }) => registeredOn && !facts.plans.some((plan) => plan.replaces === id))
    .filter(
      (old) =>
        renewalOf(facts.ground, {
          body: old.body ?? '',
          registeredOn: old.registeredOn ?? null,
          odometer: old.odometer ?? null,
          safetyReport: false,
        }).allowed,
    )
    .sort((a, b) => ((a.registeredOn ?? '') < (b.registeredOn ?? '') ? -1 : 1));
  const form = oldest
    ? { way: 'renewal', kind: oldest.kind, body: oldest.body, replaces: oldest.id, year }
    : { way: 'addition', year };
  return { form: { ...form, energy: 'electric', situation: 'newEnergy' }, lines: kindLines(facts), notices: [] };
});

export const calculatePurchaseQuery = defineQuery(calculatePurchase, async (reader, input, { store, today }) => {
  const facts = await quotaFacts(store, reader, input.unit, today);
  const { lines, notices } = await reckonPurchase(reader, facts, input);
  return { lines, notices };
});

/** One line for each kind of which the unit has a quota, a vehicle or a plan. */
function kindLines(facts: QuotaFacts): ReckoningLine[] {
  return vehicleKind.items.flatMap(({ code, label }) => {
    const use = quotaUse(facts, code);
    if (use.quota + use.inService + use.pending === 0) return [];
    const arithmetic = `编制 ${use.quota}，现有 ${use.inService}，在途 ${use.pending}`;
    return [{ label: `${label}剩余编制`, arithmetic, value: String(quotaLeft(use)), unit: '辆' }];
  });
}
