import type { Actor, Store } from '#platform/store';
import { department, post, region, responsibility, unit, unitName } from '#standards/resources';
import type { FictionalWorld, WorldRegion, WorldUnit } from '../world/index.ts';
import type { SeededIds } from './row-ids.ts';
import { AS_SEED, seedRows } from './seed-rows.ts';

/** The part of a world that is its organisation. */
export type SeededOrganisation = Pick<
  FictionalWorld,
  'regions' | 'units' | 'departments' | 'posts' | 'responsibilities'
>;

/** Writes regions, units with their former names, departments, posts and the responsibility map. */
export async function seedOrganisation(
  seeder: { readonly store: Store; readonly actor: Actor },
  world: SeededOrganisation,
  ids: SeededIds,
): Promise<void> {
  for (const generation of generations(world.regions(), (item) => item.parentRef)) {
    await seedRows(seeder, region, generation, regionRow(ids), (item, id) => ids.put('region', item.ref, id));
  }
  for (const generation of generations(world.units(), (item) => [item.parentRef, item.superiorRef])) {
    await seedRows(seeder, unit, generation, unitRow(ids), (item, id) => ids.put('unit', item.ref, id));
  }
  await nameSuccessors(seeder, world, ids);
  const formerNames = [...world.units()].flatMap(({ ref, formerNames: names }) =>
    names.map((name) => ({ ref, ...name })),
  );
  await seedRows(seeder, unitName, formerNames, ({ ref, name, to, source }) => ({
    unit: ids.unit(ref),
    name,
    to,
    source,
  }));
  await seedRows(
    seeder,
    department,
    world.departments(),
    ({ unitRef, name, position }) => ({ unit: ids.unit(unitRef), name, position }),
    ({ ref }, id) => ids.put('department', ref, id),
  );
  await seedRows(
    seeder,
    post,
    world.posts(),
    ({ unitRef, departmentRef, name, leadership, head, seats }) => ({
      unit: ids.unit(unitRef),
      department: departmentRef ? ids.department(departmentRef) : null,
      name,
      leadership,
      head,
      seats,
    }),
    ({ ref }, id) => ids.put('post', ref, id),
  );
  await seedRows(seeder, responsibility, world.responsibilities(), ({ ref: _, regionRef, bodyRef, ...facts }) => ({
    ...facts,
    region: ids.region(regionRef),
    body: ids.unit(bodyRef),
  }));
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

/** Successors may stand after the ended rows in the stream, so they are named when all rows exist; an ended unit hangs below its successor, as a merger leaves it. */
async function nameSuccessors(
  { store, actor }: { readonly store: Store; readonly actor: Actor },
  world: SeededOrganisation,
  ids: SeededIds,
): Promise<void> {
  const regions = [...world.regions()].flatMap(({ ref, successorRefs: [first] }) =>
    first ? [{ id: ids.region(ref), rev: 1, set: { successor: ids.region(first) } }] : [],
  );
  const units = [...world.units()].flatMap(({ ref, status, successorRefs: [first] }) => {
    if (!first) return [];
    const successor = ids.unit(first);
    const below = status === 'active' ? {} : { parent: successor, superior: successor };
    return [{ id: ids.unit(ref), rev: 1, set: { successor, ...below } }];
  });
  await store.run(actor, async (tx) => {
    if (regions.length > 0) await tx.update(region, regions, AS_SEED);
    if (units.length > 0) await tx.update(unit, units, AS_SEED);
  });
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
