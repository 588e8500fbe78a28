import { defineHandler, rowOfCase } from '#platform/commands';
import { refuseBlocked } from '#platform/steward';
import { GoaError, type Writer } from '#platform/store';
import { vehicleFault } from '../faults.ts';
import { quotaFacts, quotaUse } from '../queries/quota-facts.ts';
import { quotaReview, vehicleQuota } from '../resources/index.ts';
import { quotaAskNotices } from '../rules/quota.rules.ts';
import { applyQuota, releaseQuota, reserveQuota } from './vehicle-effects.contract.ts';

/** At submission: what is asked for stands as 审核中; one application a unit and kind at a time. */
export const reserveQuotaHandler = defineHandler(reserveQuota, async (tx, input, { store, as, today }) => {
  await refusePending(tx, input.unit, input.kind);
  const facts = await quotaFacts(store, tx, input.unit, today);
  const use = quotaUse(facts, input.kind);
  const ask = { kind: input.kind, number: input.asked, staff: facts.staff, inService: use.inService };
  refuseBlocked(quotaAskNotices(facts.ground, ask), input.reason);
  const { unit, kind, asked, case: caseId, caseNo } = input;
  const row = { unit, kind, asked, present: use.quota, inService: use.inService, case: caseId, caseNo };
  const written = await tx.create(quotaReview, [{ ...row, claim: `${unit}:${kind}`, status: 'reserved' as const }], {
    ...as,
    reason: input.reason,
  });
  return { row: written.rows[0]!.id };
});

export const releaseQuotaHandler = defineHandler(releaseQuota, async (tx, input, { as }) => {
  const row = await rowOfCase(tx, quotaReview, input.case);
  await tx.update(quotaReview, [{ id: row.id, rev: row.rev, set: { status: 'released', claim: null } }], as);
});

/** Approved: the quota in force ends the day before, a new one begins; vehicles that came meanwhile may not exceed it. */
export const applyQuotaHandler = defineHandler(applyQuota, async (tx, input, { store, as, today }) => {
  const row = await rowOfCase(tx, quotaReview, input.case);
  const [unit, kind] = [row.unit!, row.kind!];
  if (input.asked !== row.asked) throw new GoaError(vehicleFault('FORM_DIFFERS'));
  const granted = input.granted ?? row.asked!;
  if (granted > row.asked!) throw new GoaError(vehicleFault('QUOTA_ABOVE_ASKED'), { path: 'granted' });
  const facts = await quotaFacts(store, tx, unit, today);
  if (granted < quotaUse(facts, kind).inService)
    throw new GoaError(vehicleFault('QUOTA_BELOW_FLEET'), { path: 'granted' });
  const from = input.decidedOn ?? today;
  const document = input.caseNo ?? row.caseNo ?? input.case;
  const old = facts.quotas.filter((quota) => quota.kind === kind);
  // A quota that began on the very day is corrected, not ended before it began.
  const [same] = old.filter((quota) => quota.from === from);
  const ended = old.filter((quota) => quota.from !== from);
  if (ended.length > 0)
    await tx.update(
      vehicleQuota,
      ended.map(({ id, rev }) => ({ id, rev, set: { to: dayBefore(from) } })),
      as,
    );
  const quota = same
    ? await tx.update(vehicleQuota, [{ id: same.id, rev: same.rev, set: { number: granted, document } }], as)
    : await tx.create(vehicleQuota, [{ unit, kind, number: granted, from, document }], as);
  const set = { status: 'approved', claim: null, granted, from, decidedOn: from, document } as const;
  await tx.update(quotaReview, [{ id: row.id, rev: row.rev, set }], as);
  return { quota: quota.rows[0]!.id };
});

async function refusePending(tx: Writer, unit: string, kind: string): Promise<void> {
  const { rows } = await tx.find(quotaReview, {
    filter: {
      and: [
        { field: 'unit', op: 'eq', value: unit },
        { field: 'kind', op: 'eq', value: kind },
        { field: 'status', op: 'eq', value: 'reserved' },
      ],
    },
    limit: 1,
  });
  if (rows.length > 0) throw new GoaError(vehicleFault('QUOTA_PENDING'));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
