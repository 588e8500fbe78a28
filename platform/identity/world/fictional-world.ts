import { regionAt, regionTable } from '#standards/regions';
import { headsOfCast } from './cast.ts';
import { castAssignments, castPeople } from './cast-streams.ts';
import { scalePlans, WORLD_DAY, type WorldScale } from './places.ts';
import { responsibilities } from './responsibilities.ts';
import type {
  WorldAssignment,
  WorldDepartment,
  WorldPerson,
  WorldPost,
  WorldRegion,
  WorldResponsibility,
  WorldUnit,
} from './shapes.ts';
import { staffOf, type UnitStaff } from './staff.ts';
import { plannedUnits } from './units.ts';
import { vehicleCosts } from './vehicle-costs.ts';
import { vehicleQuotas } from './vehicle-quotas.ts';
import type { WorldVehicle, WorldVehicleCost, WorldVehicleQuota } from './vehicle-shapes.ts';
import { vehicles } from './vehicles.ts';

/**
 * A believable province that does not exist, as streams of plain objects: each may be read any number of times and always gives the same.
 * Rows refer to rows of the same stream that stand before them, or of streams named earlier here; only `successorRefs` may point ahead.
 */
export interface FictionalWorld {
  readonly scale: WorldScale;
  regions(): Iterable<WorldRegion>;
  units(): Iterable<WorldUnit>;
  departments(): Iterable<WorldDepartment>;
  posts(): Iterable<WorldPost>;
  people(): Iterable<WorldPerson>;
  assignments(): Iterable<WorldAssignment>;
  responsibilities(): Iterable<WorldResponsibility>;
  vehicles(): Iterable<WorldVehicle>;
  vehicleQuotas(): Iterable<WorldVehicleQuota>;
  vehicleCosts(): Iterable<WorldVehicleCost>;
}

/** Makes the world of a scale. Only the units are kept in memory; people, vehicles and costs are made while they are read. */
export function fictionalWorld(scale: WorldScale, seed = 'guizhou'): FictionalWorld {
  const plan = scalePlans[scale];
  const units = plannedUnits(scale);
  const driverRefs = new Map<string, string>();

  function* staff(): Generator<UnitStaff> {
    let serial = 0;
    for (const planned of units) {
      const found = staffOf(planned, serial, seed, headsOfCast);
      serial += found.people.length;
      yield found;
    }
  }
  function* people(): Generator<WorldPerson> {
    let serial = 0;
    for (const found of staff()) {
      serial += found.people.length;
      yield* found.people;
    }
    yield* castPeople(serial);
  }
  function* assignments(): Generator<WorldAssignment> {
    for (const found of staff()) yield* found.assignments;
    yield* castAssignments();
  }
  function* fleet(): Generator<WorldVehicle> {
    if (driverRefs.size === 0) {
      for (const found of staff()) {
        for (const { postRef, unitRef, personRef } of found.assignments) {
          if (postRef?.endsWith('/driver')) driverRefs.set(unitRef, personRef);
        }
      }
    }
    yield* vehicles(units, plan.vehicles, seed, (unitRef) => driverRefs.get(unitRef));
  }

  return {
    scale,
    regions: () => regionTable.map(worldRegion),
    units: () => units.map(({ unit }) => unit),
    departments: () => each(staff, (found) => found.departments),
    posts: () => each(staff, (found) => found.posts),
    people,
    assignments,
    responsibilities: () => responsibilities(units),
    vehicles: fleet,
    vehicleQuotas: () => vehicleQuotas(fleet()),
    vehicleCosts: () => vehicleCosts(fleet(), plan.firstCostYear, scale === 'province'),
  };
}

function* each<T>(staff: () => Iterable<UnitStaff>, part: (found: UnitStaff) => readonly T[]): Generator<T> {
  for (const found of staff()) yield* part(found);
}

function worldRegion(region: (typeof regionTable)[number]): WorldRegion {
  const { code, name, short, kind, level, plate, validFrom, validTo } = region;
  return {
    ref: regionRef(code, validTo),
    code,
    name,
    shortName: short,
    kind,
    level,
    parentRef: region.parent && parentRef(region.parent, validTo ?? WORLD_DAY),
    gbCode: kind !== 'managementArea',
    platePrefix: plate,
    validFrom,
    validTo,
    successorRefs: region.successors.map((successor) =>
      regionRef(successor, validTo && regionAt(successor, dayAfter(validTo))?.validTo),
    ),
  };
}

function regionRef(code: string, validTo: string | undefined): string {
  return validTo === undefined ? code : `${code}@${validTo}`;
}

function parentRef(code: string, day: string): string {
  return regionRef(code, regionAt(code, day)?.validTo);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
