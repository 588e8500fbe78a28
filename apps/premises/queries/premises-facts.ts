import { allRows, ruleGround, unitPeople } from '#platform/steward';
import type { Reader, Store } from '#platform/store';
import { plus, type RuleGround } from '#standards/quotas';
import { unit } from '#standards/resources';
import { room } from '../resources/index.ts';
import type { VacantRoom } from '../rules/supply.rules.ts';
import type { StaffCount } from '../rules/unit-staff.ts';

/** What the platform knows of a unit's premises; areas in m². */
export interface PremisesFacts {
  readonly ground: RuleGround;
  readonly staff: number;
  readonly leaders: readonly StaffCount[];
  readonly rooms: number;
  /** Usable area of the rooms in use, technical rooms left out. */
  readonly held: string;
  readonly officeHeld: string;
  readonly region: string;
}

/** Reads them as the reader may see them; throws GoaError NOT_FOUND for a unit out of sight. */
export async function premisesFacts(store: Store, reader: Reader, unitId: string, day: string): Promise<PremisesFacts> {
  const { ground, unit: row } = await ruleGround(store, reader, unitId, day);
  const { byLevel, people } = await unitPeople(reader, unitId, day);
  const rooms = await allRows(reader, room, {
    and: [
      { field: 'keeper', op: 'eq', value: unitId },
      { field: 'status', op: 'in', value: ['inUse', 'vacating', 'repair'] },
    ],
  });
  const counted = rooms.filter(({ kind }) => kind !== 'technical');
  const offices = rooms.filter(({ kind }) => kind === 'office' || kind === 'leaderOffice' || kind === 'staffOffice');
  return {
    ground,
    staff: row.staffQuota ?? people,
    leaders: [...byLevel].map(([leadership, count]) => ({ leadership, people: count })),
    rooms: rooms.length,
    held: plus(...counted.map(({ area }) => area ?? '0')),
    officeHeld: plus(...offices.map(({ area }) => area ?? '0')),
    region: row.region!,
  };
}

/** The largest vacant rooms of the unit's own region and level that the reader may see. */
export async function vacantRooms(reader: Reader, region: string): Promise<readonly VacantRoom[]> {
  const filter = {
    and: [
      { field: 'status', op: 'eq', value: 'vacant' },
      { field: 'keeper', op: 'under', value: region },
    ],
  } as const;
  const { rows } = await reader.find(room, { filter, sort: '-area', limit: 200 });
  const regions = new Map<string, string | undefined>();
  for (const keeper of new Set(rows.map((row) => row.keeper!)))
    regions.set(keeper, (await reader.get(unit, keeper)).region);
  return rows
    .filter((row) => regions.get(row.keeper!) === region)
    .map(({ id, name, area }) => ({ id, label: name ?? '', area: area ?? '0' }));
}
