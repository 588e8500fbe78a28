import { sql } from 'kysely';
import { assignment, person } from '#standards/resources';
import type { FictionalWorld } from '../world/index.ts';
import type { SeededIds } from './row-ids.ts';
import { type Seeder, seedRows } from './seed-rows.ts';

/** Writes people and their assignments; a person who works elsewhere than at home is seen there. */
export async function seedPeople(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'people' | 'assignments'>,
  ids: SeededIds,
): Promise<void> {
  await seedRows(seeder, person, world.people(), {
    row: ({ ref: _, homeUnitRef, ...facts }) => ({ ...facts, home: ids.unit(homeUnitRef) }),
    made: ({ ref }, id) => ids.put('person', ref, id),
  });
  await seedRows(seeder, assignment, world.assignments(), {
    row: ({ ref: _, personRef, unitRef, establishmentRef, departmentRef, postRef, ...facts }) => ({
      ...facts,
      person: ids.person(personRef),
      unit: ids.unit(unitRef),
      establishment: establishmentRef ? ids.unit(establishmentRef) : null,
      department: departmentRef ? ids.department(departmentRef) : null,
      post: postRef ? ids.post(postRef) : null,
    }),
    made: ({ ref }, id) => ids.put('assignment', ref, id),
  });
  await showAwayFromHome(seeder);
}

async function showAwayFromHome({ store, actor }: Seeder): Promise<void> {
  const { rows } = await sql<{ place: string; people: string[] }>`
    select u.place_path as place, array_agg(distinct p.id) as people
    from assignment a join person p on p.id = a.person join unit u on u.id = a.unit
    where a.voided_at is null and a.unit <> p.home and coalesce(a.valid_to >= ${actor.today}::date, true)
    group by u.place_path`.execute(store.system);
  await store.run(actor, async (tx) => {
    for (const { place, people } of rows) await tx.grantSight(person, people, { place }, null, '在本单位任职');
  });
}
