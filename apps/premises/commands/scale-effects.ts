import { defineHandler, rowOfCase } from '#platform/commands';
import { allRows, refuseBlocked } from '#platform/steward';
import { GoaError, type Seen, type WriteOptions, type Writer } from '#platform/store';
import { compareTexts, plus } from '#standards/quotas';
import { premisesFault } from '../faults.ts';
import { premisesFacts, vacantRooms } from '../queries/premises-facts.ts';
import { premisesScale, room, useAgreement } from '../resources/index.ts';
import { reckonScale } from '../rules/reckon-scale.ts';
import { applyScale, releaseScale, reserveScale } from './premises-effects.contract.ts';
import { keepRooms, letRoomsGo, roomsFree } from './scale-rooms.ts';

/** At submission: the calculation is kept with the rows it used, and chosen rooms are kept for the case. One application a unit at a time. */
export const reserveScaleHandler = defineHandler(reserveScale, async (tx, input, { store, as, today }) => {
  await refusePending(tx, input.unit);
  const { ground, leaders, region } = await premisesFacts(store, tx, input.unit, today);
  const vacant = await vacantRooms(tx, region);
  const reckoned = reckonScale(ground, input, leaders, vacant);
  refuseBlocked(reckoned.notices);
  const { officeArea, serviceArea, equipmentArea, basicArea, total } = reckoned;
  const written = await tx.create(
    premisesScale,
    [
      {
        unit: input.unit,
        staff: input.staff,
        form: input.form,
        ...{ officeArea, serviceArea, equipmentArea, basicArea, total },
        held: input.held,
        way: input.way,
        asked: input.asked,
        status: 'reserved' as const,
        claim: input.unit,
        case: input.case,
        caseNo: input.caseNo,
      },
    ],
    { ...as, reason: input.reason },
  );
  await keepRooms(
    tx,
    (input.rooms ?? []).map((line) => line.room),
    input.case,
    as,
  );
  return { row: written.rows[0]!.id };
});

/** Withdrawn or denied: the rooms are free again; throws GoaError NOT_FOUND when nothing was asked for. */
export const releaseScaleHandler = defineHandler(releaseScale, async (tx, input, { as }) => {
  await letRoomsGo(tx, input.case, as);
  const row = await rowOfCase(tx, premisesScale, input.case);
  await tx.update(premisesScale, [{ id: row.id, rev: row.rev, set: { status: 'released', claim: null } }], as);
});

/** Approved: the area is settled; a reallocation makes the agreement and occupies the rooms. */
export const applyScaleHandler = defineHandler(applyScale, async (tx, input, { as, today }) => {
  const row = await rowOfCase(tx, premisesScale, input.case);
  if (compareTexts(input.asked, row.asked!) !== 0) throw new GoaError(premisesFault('FORM_DIFFERS'));
  const granted = input.granted ?? row.asked!;
  if (compareTexts(granted, row.asked!) > 0)
    throw new GoaError(premisesFault('GRANT_ABOVE_ASKED'), { path: 'granted' });
  const on = input.decidedOn ?? today;
  const set = { status: 'approved', claim: null, granted, decidedOn: on, document: input.caseNo } as const;
  await tx.update(premisesScale, [{ id: row.id, rev: row.rev, set }], as);
  const ids = (input.rooms ?? []).map((line) => line.room);
  await letRoomsGo(tx, input.case, as, ids);
  if (row.way !== 'reallocate' || ids.length === 0) return { agreement: null };
  return { agreement: await agree(tx, row, await roomsFree(tx, ids, input.case), on, input, as) };
});

/** 使用协议 in force with its 凭证, and the rooms in the unit's use. */
async function agree(
  tx: Writer,
  row: Seen<typeof premisesScale>,
  rooms: readonly Seen<typeof room>[],
  from: string,
  of: { readonly case: string; readonly caseNo?: string | null },
  as: WriteOptions,
): Promise<string> {
  const written = await tx.create(
    useAgreement,
    [
      {
        unit: row.unit!,
        lender: rooms[0]!.keeper!,
        rooms: rooms.length,
        area: plus(...rooms.map(({ area }) => area ?? '0')),
        from,
        status: 'inForce' as const,
        certificate: of.caseNo ? `PZ-${of.caseNo}` : undefined,
        case: of.case,
        caseNo: of.caseNo,
        document: of.caseNo,
        decidedOn: from,
      },
    ],
    as,
  );
  const agreement = written.rows[0]!.id;
  const set = { status: 'inUse', keeper: row.unit!, agreement, case: null } as const;
  await tx.update(
    room,
    rooms.map(({ id, rev }) => ({ id, rev, set })),
    as,
  );
  return agreement;
}

async function refusePending(tx: Writer, unit: string): Promise<void> {
  const pending = await allRows(tx, premisesScale, {
    and: [
      { field: 'unit', op: 'eq', value: unit },
      { field: 'status', op: 'eq', value: 'reserved' },
    ],
  });
  if (pending.length > 0) throw new GoaError(premisesFault('SCALE_PENDING'));
}
