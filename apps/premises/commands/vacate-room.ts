import { defineHandler } from '#platform/commands';
import { allRows } from '#platform/steward';
import { building, occupancy, room } from '../resources/index.ts';
import { vacateRoom } from './vacate-room.contract.ts';

/** Ends everybody's stay and hands the room back to the holder of the building. */
export const vacateRoomHandler = defineHandler(vacateRoom, async (tx, input, context) => {
  const { id = '', rev = 0 } = context.row ?? {};
  const row = await tx.get(room, id);
  const { holder } = await tx.get(building, row.building!);
  const reason = [`依据：${input.document}`, context.as.reason].filter(Boolean).join('；');
  const as = { ...context.as, reason };
  const stays = await allRows(tx, occupancy, {
    and: [
      { field: 'room', op: 'eq', value: id },
      { field: 'to', op: 'empty' },
    ],
  });
  // Before the room leaves the unit, while the stays still lie in its scope.
  if (stays.length > 0)
    await tx.update(
      occupancy,
      stays.map((stay) => ({ id: stay.id, rev: stay.rev, set: { to: input.on } })),
      as,
    );
  const set = { status: 'vacant', keeper: holder, agreement: null, case: null } as const;
  const written = await tx.update(room, [{ id, rev, set }], as);
  return { rev: written.rows[0]?.rev ?? rev };
});
