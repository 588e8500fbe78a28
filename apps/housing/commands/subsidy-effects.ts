import { defineHandler, rowOfCase } from '#platform/commands';
import { refuseBlocked, ruleGround } from '#platform/steward';
import { GoaError } from '#platform/store';
import { person as personResource } from '#standards/resources';
import { housingFault } from '../faults.ts';
import { grantedKinds } from '../queries/granted-kinds.ts';
import { subsidyRecord } from '../resources/index.ts';
import { reckonSubsidy } from '../rules/reckon-subsidy.ts';
import { applySubsidy, releaseSubsidy, reserveSubsidy } from './subsidy-effects.contract.ts';

/** At submission: the amount is reckoned by the standards of the day and kept with the rows it used (HS-1 to HS-3). */
export const reserveSubsidyHandler = defineHandler(reserveSubsidy, async (tx, input, { store, as, today }) => {
  const { home } = await tx.get(personResource, input.person);
  if (home !== input.unit) throw new GoaError(housingFault('SUBSIDY_FOREIGN'), { path: 'person' });
  const { pending, granted } = await grantedKinds(tx, input.person, input.standing);
  if (pending.includes(input.kind)) throw new GoaError(housingFault('SUBSIDY_PENDING'), { path: 'kind' });
  const { ground } = await ruleGround(store, tx, input.unit, today);
  const { amount, standardArea, rows, notices } = reckonSubsidy(ground, input, granted);
  refuseBlocked(notices, input.reason);
  const { reason, case: caseId, caseNo, decidedOn: _, ...facts } = input;
  const written = await tx.create(
    subsidyRecord,
    [
      {
        ...facts,
        standardArea,
        amount,
        rules: rows.join('；'),
        status: 'reserved' as const,
        claim: `${input.person}:${input.kind}`,
        case: caseId,
        caseNo,
        remark: reason,
      },
    ],
    { ...as, reason: reason ?? as.reason },
  );
  return { row: written.rows[0]!.id };
});

export const releaseSubsidyHandler = defineHandler(releaseSubsidy, async (tx, input, { as }) => {
  const row = await rowOfCase(tx, subsidyRecord, input.case);
  await tx.update(subsidyRecord, [{ id: row.id, rev: row.rev, set: { status: 'released', claim: null } }], as);
});

/** Approved: the amount is locked; when standards changed meanwhile the decision is refused, so that nobody signs a figure that no longer holds (HS-4). */
export const applySubsidyHandler = defineHandler(applySubsidy, async (tx, input, { store, as, today }) => {
  const row = await rowOfCase(tx, subsidyRecord, input.case);
  const { ground } = await ruleGround(store, tx, row.unit!, today);
  const { amount } = reckonSubsidy(ground, { ...row, kind: row.kind!, standing: row.standing! }, []);
  if (amount === undefined || amount !== row.amount) throw new GoaError(housingFault('AMOUNT_CHANGED'));
  const on = input.decidedOn ?? today;
  const set = { status: 'approved', claim: null, decidedOn: on, document: input.caseNo } as const;
  await tx.update(subsidyRecord, [{ id: row.id, rev: row.rev, set }], as);
  return { amount };
});
