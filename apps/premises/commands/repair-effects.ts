import { defineHandler, rowOfCase } from '#platform/commands';
import { refuseBlocked } from '#platform/steward';
import { GoaError } from '#platform/store';
import { compareTexts } from '#standards/quotas';
import { premisesFault } from '../faults.ts';
import { building, repairPlan } from '../resources/index.ts';
import { repairNotices, repairScore, yearsStanding } from '../rules/repair.rules.ts';
import { applyRepair, releaseRepair, reserveRepair } from './premises-effects.contract.ts';

/** At submission: the project stands in the reserve as 审核中; one building and system is asked for once a year. */
export const reserveRepairHandler = defineHandler(reserveRepair, async (tx, input, { as, today }) => {
  const house = await tx.get(building, input.building);
  const { rows: same } = await tx.find(repairPlan, {
    filter: {
      and: [
        { field: 'building', op: 'eq', value: input.building },
        { field: 'system', op: 'eq', value: input.system },
        { field: 'year', op: 'eq', value: input.year },
        { field: 'status', op: 'in', value: ['reserved', 'approved'] },
      ],
    },
    limit: 1,
  });
  if (same.length > 0) throw new GoaError(premisesFault('REPAIR_PENDING'));
  const notices = repairNotices({
    kind: input.kind,
    year: input.year,
    today,
    extension: input.extension ?? undefined,
    built: house.builtArea ?? undefined,
    appraised: Boolean(input.appraisedOn),
    onlyNewOccupant: input.onlyNewOccupant ?? false,
    lastYear: input.lastYear ?? undefined,
  });
  refuseBlocked(notices, input.reason);
  const { unit, building: of, kind, system, scope, year, unsafe, appraisedOn, estimate, case: caseId, caseNo } = input;
  const row = { unit, building: of, kind, system, scope, year, unsafe, appraisedOn, estimate, case: caseId, caseNo };
  const options = { ...as, reason: input.reason ?? as.reason };
  const written = await tx.create(
    repairPlan,
    [{ ...row, claim: `${of}:${system}:${year}`, status: 'reserved' as const }],
    options,
  );
  return { row: written.rows[0]!.id };
});

export const releaseRepairHandler = defineHandler(releaseRepair, async (tx, input, { as }) => {
  const row = await rowOfCase(tx, repairPlan, input.case);
  await tx.update(repairPlan, [{ id: row.id, rev: row.rev, set: { status: 'released', claim: null } }], as);
});

/** Approved: into the yearly plan with its amount and its rank in the reserve. */
export const applyRepairHandler = defineHandler(applyRepair, async (tx, input, { as, today }) => {
  const row = await rowOfCase(tx, repairPlan, input.case);
  if (compareTexts(input.estimate, row.estimate!) !== 0) throw new GoaError(premisesFault('FORM_DIFFERS'));
  const granted = input.granted ?? row.estimate!;
  if (compareTexts(granted, row.estimate!) > 0)
    throw new GoaError(premisesFault('GRANT_ABOVE_ASKED'), { path: 'granted' });
  const { builtOn } = await tx.get(building, row.building!);
  const age = yearsStanding(builtOn, today);
  const score = repairScore({ systems: [row.system!], age, unsafe: row.unsafe ?? false });
  const set = {
    status: 'approved',
    granted,
    score,
    decidedOn: input.decidedOn ?? today,
    document: input.caseNo,
  } as const;
  await tx.update(repairPlan, [{ id: row.id, rev: row.rev, set }], as);
  return { score };
});
