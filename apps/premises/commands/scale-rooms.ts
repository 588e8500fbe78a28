import { allRows } from '#platform/steward';
import { GoaError, type Seen, type WriteOptions, type Writer } from '#platform/store';
import { premisesFault } from '../faults.ts';
import { room } from '../resources/index.ts';

/** Rooms that a case asks for; throws GoaError ROOM_TAKEN when one is neither vacant nor kept for this very case. */
export async function roomsFree(
  tx: Writer,
  ids: readonly string[],
  caseId: string,
): Promise<readonly Seen<typeof room>[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => tx.get(room, id)));
  const free = rows.every(
    ({ status, case: keptFor }) => status === 'vacant' || (status === 'reserved' && keptFor === caseId),
  );
  if (!free) throw new GoaError(premisesFault('ROOM_TAKEN'), { path: 'rooms' });
  return rows;
}

/** 拟分配: keeps vacant rooms for a case. */
export async function keepRooms(tx: Writer, ids: readonly string[], caseId: string, as: WriteOptions): Promise<void> {
  const rows = await roomsFree(tx, ids, caseId);
  const patches = rows.map(({ id, rev }) => ({ id, rev, set: { status: 'reserved', case: caseId } as const }));
  if (patches.length > 0) await tx.update(room, patches, as);
}

/** Lets go of every room that is kept for a case. */
export async function letRoomsGo(
  tx: Writer,
  caseId: string,
  as: WriteOptions,
  except: readonly string[] = [],
): Promise<void> {
  const kept = await allRows(tx, room, {
    and: [
      { field: 'case', op: 'eq', value: caseId },
      { field: 'status', op: 'eq', value: 'reserved' },
    ],
  });
  const patches = kept
    .filter(({ id }) => !except.includes(id))
    .map(({ id, rev }) => ({ id, rev, set: { status: 'vacant', case: null } as const }));
  if (patches.length > 0) await tx.update(room, patches, as);
}
