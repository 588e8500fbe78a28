import { defineHandler, rowOfCase } from '#platform/commands';
import { refuseBlocked } from '#platform/steward';
import { GoaError, type Reader, type Seen } from '#platform/store';
import { compareTexts } from '#standards/quotas';
import { assetFault } from '../faults.ts';
import { propertyRight } from '../resources/index.ts';
import { registrationNotices } from '../rules/property-right.rules.ts';
import {
  applyRegistration,
  releaseRegistration,
  reserveRegistration,
  reserveRegistrationChange,
} from './asset-effects.contract.ts';

/** At submission of a 占有登记: the unit has none yet. */
export const reserveRegistrationHandler = defineHandler(reserveRegistration, async (tx, input, { as, today }) => {
  const rights = await rightsOf(tx, input.unit);
  if (rights.some(({ status }) => status === 'reserved')) throw new GoaError(assetFault('RIGHT_PENDING'));
  if (rights.length > 0) throw new GoaError(assetFault('RIGHT_EXISTS'));
  refuseBlocked(registrationNotices(input.since, today), input.reason);
  const { unit, since, total, fixed, cards, case: caseId, caseNo } = input;
  const row = { unit, kind: 'occupy', since, total, fixed, cards, case: caseId, caseNo, claim: unit } as const;
  const options = { ...as, reason: input.reason ?? as.reason };
  const written = await tx.create(propertyRight, [{ ...row, status: 'reserved', remark: input.approval }], options);
  return { row: written.rows[0]!.id };
});

/** At submission of a change: the registration in force stays in force until it is approved. */
export const reserveRegistrationChangeHandler = defineHandler(
  reserveRegistrationChange,
  async (tx, input, { as, today }) => {
    const rights = await rightsOf(tx, input.unit);
    if (rights.some(({ status }) => status === 'reserved')) throw new GoaError(assetFault('RIGHT_PENDING'));
    const [old] = rights;
    if (!old) throw new GoaError(assetFault('RIGHT_MISSING'));
    const ends = ['abolish', 'merge', 'split', 'reform'].includes(input.cause);
    if (input.change === 'cancel' && !ends) throw new GoaError(assetFault('CANCEL_NEEDS_CAUSE'), { path: 'cause' });
    refuseBlocked(registrationNotices(input.since, today), input.reason);
    const { unit, change, cause, since, total, fixed, cards, case: caseId, caseNo } = input;
    const row = { unit, kind: change, cause, since, total, fixed, cards, case: caseId, caseNo, claim: unit } as const;
    const options = { ...as, reason: input.reason ?? as.reason };
    const written = await tx.create(
      propertyRight,
      [{ ...row, replaces: old.id, status: 'reserved', remark: input.approval }],
      options,
    );
    return { row: written.rows[0]!.id };
  },
);

export const releaseRegistrationHandler = defineHandler(releaseRegistration, async (tx, input, { as }) => {
  const row = await rowOfCase(tx, propertyRight, input.case);
  await tx.update(propertyRight, [{ id: row.id, rev: row.rev, set: { status: 'released', claim: null } }], as);
});

/** Approved: the registration is in force and the one it replaces is not any more; a cancellation leaves none in force. */
export const applyRegistrationHandler = defineHandler(applyRegistration, async (tx, input, { as, today }) => {
  const row = await rowOfCase(tx, propertyRight, input.case);
  if (compareTexts(input.total, row.total!) !== 0) throw new GoaError(assetFault('FORM_DIFFERS'));
  const on = input.decidedOn ?? today;
  const cancels = row.kind === 'cancel';
  if (row.replaces) {
    const old = await tx.get(propertyRight, row.replaces);
    const status = cancels ? ('cancelled' as const) : ('changed' as const);
    await tx.update(propertyRight, [{ id: old.id, rev: old.rev, set: { status } }], as);
  }
  const set = {
    status: cancels ? ('cancelled' as const) : ('inForce' as const),
    claim: null,
    registeredOn: on,
    decidedOn: on,
    document: input.caseNo,
    certificate: cancels ? null : `CQZ-${row.no}`,
  };
  await tx.update(propertyRight, [{ id: row.id, rev: row.rev, set }], as);
  return { right: row.id };
});

/** Registrations of a unit that are in force or pending. */
async function rightsOf(reader: Reader, unit: string): Promise<readonly Seen<typeof propertyRight>[]> {
  const { rows } = await reader.find(propertyRight, {
    filter: {
      and: [
        { field: 'unit', op: 'eq', value: unit },
        { field: 'status', op: 'in', value: ['reserved', 'inForce'] },
      ],
    },
  });
  return [...rows];
}
