import { sql } from 'kysely';
import type { Reader, Store } from '#platform/store';
import type { TrackGround } from '../ground.ts';

/** How a terminal in use does; UTC ISO instants. */
export interface TerminalCondition {
  readonly id: string;
  /** Null where the actor may not read it. */
  readonly phone: string | null;
  readonly vehicle: string;
  readonly plate: string | null;
  /** Title of the managing unit. */
  readonly unit: string;
  readonly heardAt: string | null;
  readonly fixAt: string | null;
  /** Alarm bits of the latest report. */
  readonly alarm: number;
  /** Terminals in use on the same vehicle, this one included. */
  readonly together: number;
  /** Reports that were set aside since the given moment: of a wrong time, and far from the place before. */
  readonly wrongTimes: number;
  readonly jumps: number;
}

/** Terminals in use within the scope of `read`, on vehicles that may be followed, with what is known of them; the longest silent first. */
export async function terminalConditions(
  { vehicle, terminal, plate, phone, carriedBy, status }: TrackGround,
  reader: Reader,
  { system }: Pick<Store, 'system'>,
  since: string,
): Promise<readonly TerminalCondition[]> {
  const { rows } = await sql<TerminalCondition>`
    with aside as (
      select terminal, count(*) filter (where reason in ('future', 'ancient'))::int as times, count(*) filter (where reason = 'jump')::int as jumps
      from vehicle_quarantine where received_at >= ${since}::timestamptz group by terminal)
    select t.id, t.${sql.ref(phone)} as phone, v.id as vehicle, v.${sql.ref(plate)} as plate, u.name as unit,
      case when l.terminal = t.id then l.heard_at end as "heardAt", case when l.terminal = t.id then l.fix_at end as "fixAt",
      case when l.terminal = t.id then coalesce(l.alarm, 0) else 0 end as alarm,
      (count(*) over (partition by v.id))::int as together, coalesce(a.times, 0) as "wrongTimes", coalesce(a.jumps, 0) as jumps
    from ${reader.scoped(terminal)} t
    join ${reader.scoped(vehicle)} v on v.id = t.${sql.ref(carriedBy)}
    join vehicle_live l on l.vehicle = v.id and l.followed
    join unit u on u.id = l.owner_unit
    left join aside a on a.terminal = t.id
    where t.${sql.ref(status.field)} = ${status.active}
    order by case when l.terminal = t.id then l.heard_at end nulls first, t.id`.execute(system);
  return rows;
}
