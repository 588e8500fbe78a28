import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';
import { columnOf, type TrackGround } from '../ground.ts';

type System = Pick<Store, 'system'>;

/** Seconds without any message after which a vehicle counts as offline: three heartbeats of a slow terminal. */
export const OFFLINE_AFTER = 600;

/** Brings what is known of vehicles in line with the ledger, and marks those that have not been heard. Run every few seconds; no two are in each other's way. */
export async function sweepLive(ground: TrackGround, store: System): Promise<void> {
  await followLedger(ground, store);
  await markOffline(store);
}

/** Every vehicle of the ledger has its row; whose it is and whether it may be followed are copied, and noted where they changed. */
export async function followLedger({ vehicle, unfollowed }: TrackGround, { system }: System): Promise<void> {
  const table = sql.table(vehicle.id);
  const forbidden = unfollowed.map(({ field, value }) => sql`v.${sql.ref(columnOf(vehicle, field))} = ${value}`);
  const followed: RawBuilder<boolean> = sql`(v.voided_at is null and not coalesce(${sql.join(forbidden, sql` or `)}, false))`;
  await sql`
    with m as materialized (select vehicle_live_mark() as mark)
    insert into vehicle_live (vehicle, owner_unit, followed, changed_seq)
    select v.id, v.owner_unit, ${followed}, m.mark from ${table} v, m
    where v.owner_unit is not null and not exists (select from vehicle_live l where l.vehicle = v.id)
    on conflict (vehicle) do nothing`.execute(system);
  await sql`
    with m as materialized (select vehicle_live_mark() as mark)
    update vehicle_live l set owner_unit = v.owner_unit, followed = ${followed},
      moved_seq = case when l.owner_unit <> v.owner_unit then m.mark else l.moved_seq end, changed_seq = m.mark
    from m, ${table} v where v.id = l.vehicle and (l.owner_unit <> v.owner_unit or l.followed <> ${followed})`.execute(
    system,
  );
}

async function markOffline({ system }: System): Promise<void> {
  await sql`
    with m as materialized (select vehicle_live_mark() as mark)
    update vehicle_live set state = 'offline', changed_seq = m.mark from m
    where state in ('moving', 'stopped', 'noFix') and heard_at < now() - ${OFFLINE_AFTER} * interval '1 second'`.execute(
    system,
  );
}
