import { sql } from 'kysely';
import type { Store, Writer } from '#platform/store';

/** What a process that only judges knows of a vehicle. */
export interface RuleMemory {
  readonly no: number;
  readonly followed: boolean;
  readonly detector: unknown;
}

/** What detectors remember of vehicles, by id; those without a row are missing. */
export async function readRuleMemory(
  { system }: Pick<Store, 'system'>,
  vehicles: readonly string[],
): Promise<ReadonlyMap<string, RuleMemory>> {
  const { rows } = await sql<RuleMemory & { vehicle: string }>`
    select vehicle, no, followed, detector from vehicle_live where vehicle = any(${vehicles}::uuid[])`.execute(system);
  return new Map(rows.map(({ vehicle, ...memory }) => [vehicle, memory]));
}

/** Keeps what detectors remember by now. Whoever changes live rows does so under the lock of their numbers, so that no two wait for each other. */
export async function keepRuleMemory(
  { system }: Pick<Writer, 'system'>,
  memory: ReadonlyMap<number, unknown>,
): Promise<void> {
  const states = [...memory.values()].map((state) => JSON.stringify(state));
  await sql`
    with m as materialized (select vehicle_live_mark())
    update vehicle_live l set detector = u.state::jsonb
    from m, unnest(${[...memory.keys()]}::int4[], ${states}::text[]) as u (no, state) where l.no = u.no`.execute(
    system,
  );
}

/** Number of the last message of a stream that was judged; a stream is told apart from one made anew under the same name. */
export async function readRuleMark({ system }: Pick<Store, 'system'>, stream: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from rule_mark where stream = ${stream}`.execute(system);
  return rows[0]?.seq ?? 0;
}

/** Moves the mark, in the transaction of what the messages led to. @throws when another process has moved it meanwhile. */
export async function moveRuleMark(
  { system }: Pick<Writer, 'system'>,
  stream: string,
  from: number,
  to: number,
): Promise<void> {
  const { rows } = await sql`
    insert into rule_mark as r (stream, seq) values (${stream}, ${to})
    on conflict (stream) do update set seq = ${to} where r.seq = ${from} returning seq`.execute(system);
  if (rows.length === 0) throw new Error(`the mark of ${stream} was moved by another process`);
}

/** The table of marks. */
export const ruleSystem = [
  {
    id: 'tracks-rules-0001',
    sql: `
-- Up to which message of a stream positions were judged.
create table rule_mark (
  stream text collate "C" primary key,
  seq bigint not null
);`,
  },
] as const;
