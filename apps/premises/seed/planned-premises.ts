import type { FictionalWorld, WorldAssignment, WorldUnit } from '#platform/identity';
import { type PlannedRoom, plannedRooms } from './planned-rooms.ts';

/** Places whose office buildings the demo shows: the province, its capital and one district. */
const CAMPUSES = [
  { region: '520000', name: '省级机关办公区', form: 'high', floors: 18, builtOn: '2008-06-30' },
  { region: '520100', name: '市级行政中心', form: 'high', floors: 16, builtOn: '2012-09-30' },
  { region: '520102', name: '南明区行政中心', form: 'high', floors: 14, builtOn: '2003-11-30' },
] as const;

/** Kinds of units that sit in an administrative centre. */
const KINDS = ['party', 'congress', 'government', 'cppcc', 'supervision', 'group', 'publicServant'];

/** Rows of the premises ledgers, by refs of the world. */
export type PlannedPremises = ReturnType<typeof plannedPremises>;

/** Sizes the rooms by the units' authorised staff and the levels of their leaders; nothing is random. */
export function plannedPremises(world: Pick<FictionalWorld, 'units' | 'assignments'>) {
  const units = [...world.units()].filter(sitsInCentre);
  const leaders = leadersOf(world.assignments(), new Set(units.map(({ ref }) => ref)));
  const sites = CAMPUSES.map(({ region, name, form, floors, builtOn }) => ({
    ref: region,
    holderRef: `${region}/affairs`,
    code: `FW-${region}-01`,
    name: `${name}综合楼`,
    campus: name,
    address: `${name}1号`,
    origin: 'budget' as const,
    form,
    builtOn,
    floors,
    status: 'onBooks' as const,
    titleState: 'titled' as const,
  }));
  const rooms = sites.flatMap(({ ref, name, floors }) =>
    plannedRooms(
      { ref, name, floors, holderRef: `${ref}/affairs` },
      units
        .filter(({ regionRef }) => regionRef === ref)
        .map((unit) => ({ unit, leaders: leaders.get(unit.ref) ?? [] })),
    ),
  );
  const buildings = sites.map((site) => {
    const usable = rooms.reduce((sum, one) => (one.buildingRef === site.ref ? sum + Number(one.area) : sum), 0);
    // Usable area by the ratio of a high building, and a tenth more for ancillary rooms.
    return { ...site, basicArea: String(usable), builtArea: String(Math.round((usable / 0.6) * 1.1)) };
  });
  return {
    buildings,
    titles: buildings.map(({ ref, holderRef, builtArea, builtOn }) => ({
      buildingRef: ref,
      holderRef,
      number: `黔（样例）不动产权第${ref}001号`,
      right: 'both' as const,
      area: builtArea,
      status: 'valid' as const,
      registeredOn: `${Number(builtOn.slice(0, 4)) + 1}-03-20`,
    })),
    rooms: rooms.map(({ occupant: _, ...facts }) => facts),
    occupancies: rooms.flatMap((one) =>
      one.occupant ? [{ roomRef: one.ref, ...one.occupant, from: '2022-07-01' }] : [],
    ),
    agreements: agreementsOf(rooms),
    repairs: [
      repair('520102', 'envelope', '屋面防水层老化，多处渗漏，全部重做防水层约 2,600 m²', '1860000', 58),
      repair('520100', 'lifts', '更换 4 台运行超过 14 年的客梯', '2240000', 71),
    ],
  };
}

function sitsInCentre({ regionRef, kind, status, secret, parentRef }: WorldUnit): boolean {
  const here = CAMPUSES.some(({ region }) => region === regionRef);
  return here && KINDS.includes(kind) && status === 'active' && !secret && !parentRef;
}

function leadersOf(
  assignments: Iterable<WorldAssignment>,
  units: ReadonlySet<string>,
): ReadonlyMap<string, readonly WorldAssignment[]> {
  const found = new Map<string, WorldAssignment[]>();
  for (const held of assignments) {
    if (!units.has(held.unitRef) || held.kind !== 'regular' || held.to || !held.leadership) continue;
    if (held.leadership !== 'S') found.set(held.unitRef, [...(found.get(held.unitRef) ?? []), held]);
  }
  return found;
}

function agreementsOf(rooms: readonly PlannedRoom[]) {
  const held = new Map<string, PlannedRoom[]>();
  for (const one of rooms)
    if (one.status === 'inUse') held.set(one.keeperRef, [...(held.get(one.keeperRef) ?? []), one]);
  return [...held].map(([unitRef, list]) => ({
    unitRef,
    lenderRef: `${list[0]!.buildingRef}/affairs`,
    rooms: list.length,
    area: String(list.reduce((sum, one) => sum + Number(one.area), 0)),
    from: '2022-07-01',
    status: 'inForce' as const,
    certificate: `PZ-${unitRef.replace('/', '-')}`.slice(0, 40),
    document: '样例分配〔2022〕1号',
    decidedOn: '2022-07-01',
  }));
}

function repair(region: string, system: 'envelope' | 'lifts', scope: string, estimate: string, score: number) {
  return {
    unitRef: `${region}/affairs`,
    buildingRef: region,
    kind: 'special' as const,
    system,
    scope,
    year: 2026,
    unsafe: false,
    appraisedOn: '2025-06-12',
    estimate,
    granted: estimate,
    score,
    status: 'approved' as const,
    document: '样例维修〔2025〕12号',
    decidedOn: '2025-08-20',
  };
}
