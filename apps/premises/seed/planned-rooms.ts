import type { WorldAssignment, WorldUnit } from '#platform/identity';

/** A room of the demo. */
export interface PlannedRoom {
  readonly ref: string;
  readonly buildingRef: string;
  readonly name: string;
  readonly number: string;
  readonly floor: number;
  readonly kind: 'leaderOffice' | 'staffOffice' | 'meeting' | 'records';
  readonly area: string;
  readonly keeperRef: string;
  readonly status: 'inUse' | 'vacant';
  readonly occupant?: {
    readonly personRef: string;
    readonly duty: string;
    readonly leadership: NonNullable<WorldAssignment['leadership']>;
  };
}

interface Settler {
  readonly unit: WorldUnit;
  readonly leaders: readonly WorldAssignment[];
}

/** Area in m² that a leader of a level has in a unit of a level (发改投资〔2014〕2674号 表3). */
const AREAS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  2: { P1: 54, P2: 42, T1: 30, T2: 24, C1: 18, C2: 12 },
  3: { T1: 42, T2: 30, C1: 24, C2: 18 },
  4: { C1: 30, C2: 24, K1: 18, K2: 12 },
};

/** Rooms of one building: each unit's offices by its leaders and staff, then a dozen that stand empty. Every ninth head sits on four m² too many. */
export function plannedRooms(
  building: { readonly ref: string; readonly name: string; readonly holderRef: string; readonly floors: number },
  settlers: readonly Settler[],
): PlannedRoom[] {
  const drafts: Omit<PlannedRoom, 'ref' | 'buildingRef' | 'name' | 'number' | 'floor'>[] = [];
  const put = (facts: (typeof drafts)[number]) => drafts.push(facts);
  settlers.forEach(({ unit, leaders }, at) => {
    const own = { keeperRef: unit.ref, status: 'inUse' } as const;
    leaders.forEach(({ personRef, title, leadership }, i) => {
      const limit = AREAS[unit.level]?.[leadership ?? 'S'] ?? 9;
      const area = i === 0 && at % 9 === 4 ? limit + 4 : limit;
      put({
        ...own,
        kind: 'leaderOffice',
        area: String(area),
        occupant: { personRef, duty: title, leadership: leadership! },
      });
    });
    const others = Math.max(1, Math.min(10, Math.ceil((unit.staffQuota - leaders.length) / 3)));
    for (let i = 0; i < others; i++) put({ ...own, kind: 'staffOffice', area: '27' });
    put({ ...own, kind: 'meeting', area: unit.staffQuota > 30 ? '60' : '36' });
    if (at % 2 === 0) put({ ...own, kind: 'records', area: '24' });
  });
  const empty = { keeperRef: building.holderRef, status: 'vacant' } as const;
  for (let i = 0; i < 10; i++) put({ ...empty, kind: 'staffOffice', area: i < 4 ? '18' : '27' });
  for (let i = 0; i < 2; i++) put({ ...empty, kind: 'meeting', area: '48' });
  const eachFloor = Math.ceil(drafts.length / building.floors);
  return drafts.map((facts, i) => {
    const floor = 1 + Math.floor(i / eachFloor);
    const number = `${floor}${String(1 + (i % eachFloor)).padStart(2, '0')}`;
    return {
      ref: `${building.ref}/${number}`,
      buildingRef: building.ref,
      name: `${building.name}${number}`,
      number,
      floor,
      ...facts,
    };
  });
}
