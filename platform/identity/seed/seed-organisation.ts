import { department, post, region, responsibility, unit, unitName } from '#standards/resources';
import type { FictionalWorld, WorldRegion, WorldUnit } from '../world/index.ts';
import type { SeededIds } from './row-ids.ts';
import { AS_SEED, type Seeder, seedRows } from './seed-rows.ts';

/** The part of a world that is its organisation. */
export type SeededOrganisation = Pick<
  FictionalWorld,
  'regions' | 'units' | 'departments' | 'posts' | 'responsibilities'
>;

/** Writes the regions of the region table, the former ones too. */
export async function seedRegions(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'regions'>,
  ids: SeededIds,
): Promise<void> {
  for (const generation of generations(world.regions(), (item) => item.parentRef)) {
    await seedRows(seeder, region, generation, {
      row: regionRow(ids),
      made: (item, id) => ids.put('region', item.ref, id),
    });
  }
  const successors = [...world.regions()].flatMap(({ ref, successorRefs: [first] }) =>
    first ? [{ id: ids.region(ref), rev: 1, set: { successor: ids.region(first) } }] : [],
  );
  if (successors.length > 0) {
    await seeder.store.run(seeder.actor, (tx) => tx.update(region, successors, AS_SEED));
  }
}

/** Writes regions, units with their former names, departments, posts and the responsibility map. */
export async function seedOrganisation(seeder: Seeder, world: SeededOrganisation, ids: SeededIds): Promise<void> {
  await seedRegions(seeder, world, ids);
  for (const generation of generations(world.units(), (item) => [item.parentRef, item.superiorRef])) {
    await seedRows(seeder, unit, generation, {
      row: unitRow(ids),
      made: (item, id) => ids.put('unit', item.ref, id),
    });
  }
  await nameSuccessors(seeder, world, ids);
  const formerNames = [...world.units()].flatMap(({ ref, formerNames: names }) =>
    names.map((name) => ({ ref, ...name })),
  );
  await seedRows(seeder, unitName, formerNames, {
    row: ({ ref, name, to, source }) => ({ unit: ids.unit(ref), name, to, source }),
  });
  await seedRows(seeder, department, world.departments(), {
    row: ({ unitRef, name, position }) => ({ unit: ids.unit(unitRef), name, position }),
    made: ({ ref }, id) => ids.put('department', ref, id),
  });
  await seedRows(seeder, post, world.posts(), {
    row: ({ unitRef, departmentRef, name, leadership, head, seats }) => ({
      unit: ids.unit(unitRef),
      department: departmentRef ? ids.department(departmentRef) : null,
      name,
      leadership,
      head,
      seats,
    }),
    made: ({ ref }, id) => ids.put('post', ref, id),
  });
  await seedRows(seeder, responsibility, world.responsibilities(), {
    row: ({ ref: _, regionRef, bodyRef, ...facts }) => ({
      ...facts,
      region: ids.region(regionRef),
      body: ids.unit(bodyRef),
    }),
  });
}

const regionRow = (ids: SeededIds) => {
  return ({ ref: _, parentRef, successorRefs: _later, ...facts }: WorldRegion) => ({
    ...facts,
    parent: parentRef ? ids.region(parentRef) : null,
  });
};

const unitRow = (ids: SeededIds) => {
  return ({
    ref: _,
    regionRef,
    parentRef,
    superiorRef,
    successorRefs: _later,
    formerNames: _names,
    ...facts
  }: WorldUnit) => ({
    ...facts,
    region: ids.region(regionRef),
    parent: parentRef ? ids.unit(parentRef) : null,
    superior: superiorRef ? ids.unit(superiorRef) : null,
  });
};

/** Successors may stand after the ended units in the stream, so they are named when all rows exist; an ended unit hangs below its successor, as a merger leaves it. */
async function nameSuccessors(
  { store, actor }: Seeder,
  world: Pick<SeededOrganisation, 'units'>,
  ids: SeededIds,
): Promise<void> {
  const units = [...world.units()].flatMap(({ ref, status, successorRefs: [first] }) => {
    if (!first) return [];
    const successor = ids.unit(first);
    const below = status === 'active' ? {} : { parent: successor, superior: successor };
    return [{ id: ids.unit(ref), rev: 1, set: { successor, ...below } }];
  });
  if (units.length > 0) await store.run(actor, (tx) => tx.update(unit, units, AS_SEED));
}

/** Rows one after the other's parents: each generation refers only to generations before it, so that a batch never refers to itself. */
function* generations<T extends { readonly ref: string }>(
  items: Iterable<T>,
  parents: (item: T) => string | undefined | readonly (string | undefined)[],
): Generator<T[]> {
  const depth = new Map<string, number>();
  const layers: T[][] = [];
  for (const item of items) {
    const above = [parents(item)].flat().map((ref) => (ref ? (depth.get(ref) ?? 0) : -1));
    const mine = Math.max(...above) + 1;
    depth.set(item.ref, mine);
    layers[mine] ??= [];
    layers[mine].push(item);
  }
  yield* layers.filter(Boolean);
}
