import { type AppRoles, type FictionalWorld, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { building, houseTitle, occupancy, repairPlan, room, useAgreement } from './resources/index.ts';
import { plannedPremises } from './seed/planned-premises.ts';

/** Roles of the premises ledgers for the parts of the demo's cast. */
export const premisesCastRoles: AppRoles = {
  unitClerk: ['premisesClerk'],
  unitAdmin: ['premisesClerk'],
  businessOfficer: ['premisesOfficer'],
  leader: ['premisesViewer'],
  inspector: ['premisesViewer'],
  auditor: ['premisesViewer'],
};

/** Writes the office buildings of three places with their rooms, agreements and occupants onto an organisation that stands; the same for the same world. */
export async function seedPremises(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'units' | 'assignments'>,
  ids: RowIds,
): Promise<void> {
  const plan = plannedPremises(world);
  const buildings = new Map<string, string>();
  await seedRows(seeder, building, plan.buildings, {
    row: ({ ref: _, holderRef, ...facts }) => ({ ...facts, holder: ids.unit(holderRef) }),
    made: ({ ref }, id) => buildings.set(ref, id),
  });
  await seedRows(seeder, houseTitle, plan.titles, {
    row: ({ buildingRef, holderRef, ...facts }) => ({
      ...facts,
      building: buildings.get(buildingRef)!,
      registeredTo: ids.unit(holderRef),
    }),
  });
  const agreements = new Map<string, string>();
  await seedRows(seeder, useAgreement, plan.agreements, {
    row: ({ unitRef, lenderRef, ...facts }) => ({ ...facts, unit: ids.unit(unitRef), lender: ids.unit(lenderRef) }),
    made: ({ unitRef }, id) => agreements.set(unitRef, id),
  });
  const rooms = new Map<string, string>();
  await seedRows(seeder, room, plan.rooms, {
    row: ({ ref: _, buildingRef, keeperRef, ...facts }) => ({
      ...facts,
      building: buildings.get(buildingRef)!,
      keeper: ids.unit(keeperRef),
      agreement: facts.status === 'inUse' ? agreements.get(keeperRef) : undefined,
    }),
    made: ({ ref }, id) => rooms.set(ref, id),
  });
  await seedRows(seeder, occupancy, plan.occupancies, {
    row: ({ roomRef, personRef, ...facts }) => ({ ...facts, room: rooms.get(roomRef)!, person: ids.person(personRef) }),
  });
  await seedRows(seeder, repairPlan, plan.repairs, {
    row: ({ unitRef, buildingRef, ...facts }) => ({
      ...facts,
      unit: ids.unit(unitRef),
      building: buildings.get(buildingRef)!,
    }),
  });
}
