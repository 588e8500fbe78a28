import { sql } from 'kysely';
import type { Store } from '#platform/store';

/** Whether the latest report of a vehicle, at most so many seconds old, says that it stands. A vehicle that nobody hears of counts as moving. */
export async function standsStill(
  { system }: Pick<Store, 'system'>,
  vehicle: string,
  seconds: number,
): Promise<boolean> {
  const { rows } = await sql`
    select from vehicle_live where vehicle = ${vehicle}::uuid and state = 'stopped' and speed = 0
      and fix_at > now() - ${seconds} * interval '1 second'`.execute(system);
  return rows.length > 0;
}

/** Sets how many alarms of vehicles are open. */
export async function setOpenAlarms(
  { system }: Pick<Store, 'system'>,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  await sql`
    with m as materialized (select vehicle_live_mark() as mark)
    update vehicle_live l set open_alarms = u.n, changed_seq = m.mark
    from m, unnest(${[...counts.keys()]}::uuid[], ${[...counts.values()]}::int[]) as u (vehicle, n)
    where l.vehicle = u.vehicle and l.open_alarms <> u.n`.execute(system);
}

/** Tells whoever listens on a channel, with the commit of the transaction. */
export async function tell({ system }: Pick<Store, 'system'>, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(system);
}
