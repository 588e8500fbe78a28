import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tables } from '#platform/store';
import { queueDeliveries } from '../channels/queue-deliveries.ts';
import type { Telling } from './message.ts';

/** Leaves a message for each of the persons, inside the caller's transaction; who was told of the matter before is not told again. What people want elsewhere too is queued. */
export async function tellPeople(system: Kysely<Tables>, people: readonly string[], telling: Telling): Promise<void> {
  if (people.length === 0) return;
  const { rows } = await sql<{ id: string; person: string }>`
    insert into message (id, person, kind, title, link, about, at)
    select id, person, ${telling.kind}, ${telling.title}, ${telling.link ?? null}, ${telling.about}, now()
    from unnest(${people.map(() => uuidv7())}::uuid[], ${people}::uuid[]) as told (id, person)
    on conflict (person, about) do nothing returning id, person`.execute(system);
  await queueDeliveries(system, rows, telling.kind);
}
