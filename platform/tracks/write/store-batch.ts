import { sql } from 'kysely';
import type { Store, Writer } from '#platform/store';
import type { LiveState } from '../live/live-in-scope.ts';
import type { VehiclePosition } from '../position.ts';
import { micro, POSITION_COLUMNS, positionColumns, type StoredPosition, tenths } from './batch-columns.ts';
import type { Doubt } from './judge-position.ts';
import type { VehicleState } from './vehicle-state.ts';

/** A report that was set aside. */
export interface SetAside {
  readonly reason: Doubt;
  readonly position: VehiclePosition;
}

/** What a vehicle is after a batch. `position` is the latest that moved its marker, if any did. */
export interface LiveChange {
  readonly no: number;
  readonly terminal: string;
  readonly heardAt: number;
  readonly position?: VehiclePosition;
  readonly state?: LiveState;
  /** As JSON, null when the detectors remember nothing. */
  readonly detector: string | null;
}

/** Everything one transaction writes. */
export interface Batch {
  readonly positions: readonly StoredPosition[];
  readonly aside: readonly SetAside[];
  readonly live: readonly LiveChange[];
}

/** Writes a batch; a position that is there already stays as it is. */
export async function storeBatch({ system }: Pick<Writer, 'system'>, { positions, aside, live }: Batch): Promise<void> {
  if (positions.length > 0) {
    const ordered = [...positions].sort((a, b) => a.no - b.no || a.position.fixAt - b.position.fixAt);
    const columns = positionColumns(ordered);
    const sent = POSITION_COLUMNS.map(([, type], i) => sql`${columns[i]}::${sql.raw(type)}[]`);
    const names = sql.raw(POSITION_COLUMNS.map(([name]) => name).join());
    const rest = sql.raw(
      POSITION_COLUMNS.slice(1)
        .map(([name]) => name)
        .join(),
    );
    await sql`
      insert into vehicle_position (${names}) select to_timestamp(fix_at / 1000), ${rest} from unnest(${sql.join(sent)}) as u (${names})
      on conflict do nothing`.execute(system);
  }
  if (aside.length > 0) await setAside(system, aside);
  if (live.length > 0) await moveMarkers(system, live);
}

async function setAside(system: Writer['system'], rows: readonly SetAside[]): Promise<void> {
  const list = rows.map(
    ({ reason, position: { lat, lon, speed, fixAt, receivedAt, vehicle, terminal, ...report } }) => ({
      reason,
      vehicle,
      terminal,
      fix_at: fixAt / 1000,
      received_at: receivedAt / 1000,
      lat,
      lon,
      speed,
      report,
    }),
  );
  await sql`
    insert into vehicle_quarantine (vehicle, terminal, reason, fix_at, received_at, lat, lon, speed, report)
    select vehicle, terminal, reason, to_timestamp(fix_at), to_timestamp(received_at), lat, lon, speed, report
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as u (vehicle uuid, terminal uuid, reason text, fix_at float8,
      received_at float8, lat float8, lon float8, speed real, report jsonb)
    on conflict do nothing`.execute(system);
}

async function moveMarkers(system: Writer['system'], live: readonly LiveChange[]): Promise<void> {
  const column = (of: (change: LiveChange) => number | string | undefined) =>
    `{${live.map((change) => of(change) ?? 'null').join()}}`;
  const detectors = column(({ detector }) =>
    detector === null ? undefined : `"${detector.replace(/["\\]/g, '\\$&')}"`,
  );
  // A no-fix moves no marker, but is the latest word of the vehicle.
  const placed = ({ position }: LiveChange) => (position?.located ? position : undefined);
  await sql`
    with m as materialized (select vehicle_live_mark() as mark)
    update vehicle_live l set heard_at = greatest(l.heard_at, to_timestamp(u.heard_at / 1000)), terminal = u.terminal,
      state = coalesce(u.state, case when l.state in ('offline', 'never') then 'noFix' else l.state end),
      fix_at = coalesce(to_timestamp(u.fix_at / 1000), l.fix_at), lat = coalesce(u.lat, l.lat), lon = coalesce(u.lon, l.lon),
      speed = coalesce(u.speed, l.speed), course = coalesce(u.course, l.course), alarm = coalesce(u.alarm, l.alarm),
      status = coalesce(u.status, l.status), odometer = coalesce(u.odometer, l.odometer),
      detector = coalesce(u.detector::jsonb, l.detector), changed_seq = m.mark
    from m, unnest(${column(({ no }) => no)}::int4[], ${column(({ terminal }) => terminal)}::uuid[],
      ${column(({ heardAt }) => heardAt)}::float8[], ${column(({ state }) => state)}::text[],
      ${column((change) => placed(change)?.fixAt)}::float8[],
      ${column((change) => mapped(placed(change)?.lat, micro))}::int4[], ${column((change) => mapped(placed(change)?.lon, micro))}::int4[],
      ${column((change) => tenths(placed(change)?.speed, 32_767))}::int2[],
      ${column((change) => mapped(placed(change)?.course, (course) => Math.round(course) % 360))}::int2[],
      ${column(({ position }) => mapped(position?.alarm, signed))}::int4[], ${column(({ position }) => mapped(position?.status, signed))}::int4[],
      ${column(({ position }) => tenths(position?.odometer, 2_147_483_647))}::int4[], ${detectors}::text[])
      as u (no, terminal, heard_at, state, fix_at, lat, lon, speed, course, alarm, status, odometer, detector)
    where l.no = u.no`.execute(system);
}

const signed = (bits: number) => bits | 0;
function mapped(value: number | undefined, how: (value: number) => number): number | undefined {
  return value === undefined ? undefined : how(value);
}

/** What is known of vehicles, by id; those without a row are missing. */
export async function readStates(
  { system }: Pick<Store, 'system'>,
  vehicles: readonly string[],
): Promise<ReadonlyMap<string, VehicleState>> {
  const { rows } = await sql<{
    vehicle: string;
    no: number;
    followed: boolean;
    fixAt: number | null;
    lat: number | null;
    lon: number | null;
    detector: unknown;
  }>`
    select vehicle, no, followed, (extract(epoch from fix_at) * 1000)::bigint as "fixAt", (lat / 1e6)::float8 as lat,
      (lon / 1e6)::float8 as lon, detector
    from vehicle_live where vehicle = any(${vehicles}::uuid[])`.execute(system);
  return new Map(
    rows.map(({ vehicle, no, followed, fixAt, lat, lon, detector }) => {
      const place = fixAt !== null && lat !== null && lon !== null ? { fixAt, lat, lon } : undefined;
      return [vehicle, { no, followed, fixAt: fixAt ?? 0, place, detector }];
    }),
  );
}

/** Makes the months that these instants (ms) lie in. */
export async function makeMonths({ system }: Pick<Store, 'system'>, days: readonly string[]): Promise<void> {
  for (const day of days) await sql`select vehicle_position_month(${day}::date)`.execute(system);
}
