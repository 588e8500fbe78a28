import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { Telling } from './message.ts';
import { tellPeople } from './tell-people.ts';

/** Leaves a message for those who hold a role in a unit itself. Answers how many they are. */
export async function tellInUnit(
  system: Kysely<Tables>,
  role: string,
  unit: string,
  telling: Telling,
): Promise<number> {
  const { rows } = await sql<{ person: string }>`${holdersOf(role)} and a.unit = ${unit}::uuid`.execute(system);
  return tellAll(system, rows, telling);
}

/** Leaves a message for the holders of a role in the unit nearest above another unit in the territory. Answers how many they are. */
export async function tellNearest(
  system: Kysely<Tables>,
  role: string,
  unit: string,
  telling: Telling,
): Promise<number> {
  const { rows } = await sql<{ person: string }>`
    select person from (
      select a.person, rank() over (order by length(r.place_path) desc) as nearness
      from (${holdersOf(role)}) a join unit u on u.id = a.unit join region r on r.id = u.region
      join unit own on own.id = ${unit}::uuid and own.place_path like r.place_path || '%') found
    where nearness = 1`.execute(system);
  return tellAll(system, rows, telling);
}

async function tellAll(
  system: Kysely<Tables>,
  rows: readonly { readonly person: string }[],
  telling: Telling,
): Promise<number> {
  const people = [...new Set(rows.map(({ person }) => person))];
  await tellPeople(system, people, telling);
  return people.length;
}

function holdersOf(role: string) {
  return sql`select a.person, a.unit from role_grant g
    join assignment a on a.id = g.assignment or a.post = g.post
    where g.role = ${role} and g.voided_at is null and a.voided_at is null
      and g.valid_from <= ${TODAY} and coalesce(g.valid_to >= ${TODAY}, true)
      and a.valid_from <= ${TODAY} and coalesce(a.valid_to >= ${TODAY}, true)`;
}

const TODAY = sql`(now() at time zone 'Asia/Shanghai')::date`;
