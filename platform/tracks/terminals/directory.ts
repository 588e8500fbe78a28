import { sql } from 'kysely';
import type { Sealer, Store } from '#platform/store';
import { columnOf, type TrackGround } from '../ground.ts';

/** A terminal of the ledger as a gateway needs to know it. */
export interface KnownTerminal {
  readonly id: string;
  readonly phone: string;
  readonly vehicle: string;
  /** Whether it may connect: in use, and on a vehicle that may be followed. */
  readonly admitted: boolean;
  /** What it called itself when it registered first. */
  readonly serialNo: string | null;
  /** The code it was given, sealed; null before its first registration. Opened only for who shows one: opening costs more than all the rest. */
  readonly code: string | null;
}

/** Reads terminals: all, those of these phones, or those whose own row, vehicle or code changed since an instant (UTC ISO). */
export async function readTerminals(
  ground: TrackGround,
  { system }: Pick<Store, 'system'>,
  which: { readonly phones?: readonly string[]; readonly since?: string } = {},
): Promise<readonly KnownTerminal[]> {
  const { vehicle, terminal, unfollowed, status } = ground;
  const field = (name: string) => sql`t.${sql.ref(columnOf(terminal, name))}`;
  const forbidden = unfollowed.map(({ field: name, value }) => sql`v.${sql.ref(columnOf(vehicle, name))} = ${value}`);
  const chosen = which.phones
    ? sql`and ${field(ground.phone)} = any(${[...which.phones]}::text[])`
    : which.since
      ? sql`and greatest(t.updated_at, v.updated_at, k.made_at) >= ${which.since}::timestamptz`
      : sql``;
  const { rows } = await sql<KnownTerminal>`
    select t.id, ${field(ground.phone)} as phone, v.id as vehicle, ${field(ground.serialNo)} as "serialNo", k.code,
      t.voided_at is null and v.voided_at is null and ${field(status.field)} = ${status.active}
        and not coalesce(${sql.join(forbidden, sql` or `)}, false) as admitted
    from ${sql.table(terminal.id)} t join ${sql.table(vehicle.id)} v on v.id = ${field(ground.carriedBy)}
    left join terminal_key k on k.terminal = t.id
    where ${which.since ? sql`true` : sql`t.voided_at is null`} ${chosen}
    order by t.voided_at nulls last`.execute(system);
  return rows;
}

/** Gives a terminal its code, unless another gateway was faster; answers the code that holds, sealed. */
export async function keepTerminalCode(
  { system }: Pick<Store, 'system'>,
  sealer: Sealer,
  terminal: string,
  code: string,
): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    insert into terminal_key (terminal, code) values (${terminal}::uuid, ${sealer.seal(code)})
    on conflict (terminal) do update set code = terminal_key.code returning code`.execute(system);
  return rows[0]!.code;
}

/** The clock of the database, UTC ISO. */
export async function databaseNow({ system }: Pick<Store, 'system'>): Promise<string> {
  const { rows } = await sql<{ now: string }>`select now()::timestamptz(3) as now`.execute(system);
  return rows[0]!.now;
}

/** Whether any of these vehicles must not be followed. */
export async function anyUnfollowed(
  { vehicle, unfollowed }: TrackGround,
  { system }: Pick<Store, 'system'>,
  vehicles: readonly string[],
): Promise<boolean> {
  const forbidden = unfollowed.map(({ field, value }) => sql`v.${sql.ref(columnOf(vehicle, field))} = ${value}`);
  const { rows } = await sql`
    select from ${sql.table(vehicle.id)} v where v.id = any(${[...vehicles]}::uuid[]) and (${sql.join(forbidden, sql` or `)}) limit 1
    `.execute(system);
  return rows.length > 0;
}
