import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Store } from '#platform/store';
import { columnOf, type TrackGround } from '../ground.ts';

/** A vehicle whose track somebody may ask for. */
export interface TrackedVehicle {
  readonly id: string;
  readonly plate: string | null;
  /** Title of the managing unit. */
  readonly unit: string;
  /** Whether it must not be followed. */
  readonly unfollowed: boolean;
}

/** The vehicle within the scope of `track`; `undefined` when it is out of sight or not there. */
export async function visibleVehicle(
  { vehicle, plate, unfollowed }: TrackGround,
  reader: Reader,
  store: Pick<Store, 'system'>,
  id: string,
): Promise<TrackedVehicle | undefined> {
  const forbidden = unfollowed.map(({ field, value }) => sql`t.${sql.ref(columnOf(vehicle, field))} = ${value}`);
  const { rows } = await sql<TrackedVehicle>`
    select v.id, v.${sql.ref(plate)} as plate, u.name as unit, coalesce(${sql.join(forbidden, sql` or `)}, false) as unfollowed
    from ${reader.scoped(vehicle, 'track')} v join ${sql.table(vehicle.id)} t on t.id = v.id join unit u on u.id = t.owner_unit
    where v.id = ${id}::uuid`.execute(store.system);
  return rows[0];
}

/** Notes that somebody looks at a track, in the log of looks that nothing can be taken out of. */
export async function noteView(
  { vehicle }: TrackGround,
  { actor }: Reader,
  store: Pick<Store, 'system'>,
  id: string,
  period: { readonly from: string; readonly to: string },
): Promise<void> {
  const { name, account, person, assignment, unit } = actor;
  await sql`
    insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, row_id, detail)
    values (${uuid()}::uuid, now(), ${name}, ${account}::uuid, ${person}::uuid, ${assignment}::uuid, ${unit}::uuid,
      'track', ${vehicle.id}, ${id}::uuid, ${JSON.stringify(period)}::jsonb)`.execute(store.system);
}
