import { sql } from 'kysely';
import type { Place } from '#standards/language';
import { region, unit } from '#standards/resources';
import type { Stamps } from '../contract/actor.ts';
import { sound, type Work } from './work.ts';

/**
 * Where the owners of the lines are: level of the owning unit and region codes from the province down, for limits that differ by level or region.
 * Asks the organisation only when a row of a decision table is so limited.
 */
export async function placesOf(work: Work): Promise<(stamps: Stamps) => Place> {
  const { registry, codes } = work.session;
  const limited = [...codes.tables.values()].some((rows) => rows.some((row) => row.level ?? row.region));
  if (!limited || registry.resource(region.name) !== region || registry.resource(unit.name) !== unit) return () => ({});
  const stamps = sound(work).map((line) => line.stamps);
  const nodes = new Set(stamps.flatMap(({ placePath }) => nodesOf(placePath)));
  const codeOf = await look(
    work,
    sql`
    select ${sql.ref(region.fields.node.id)} as key, ${sql.ref(region.fields.code.id)} as value from ${sql.table(region.id)}
    where ${sql.ref(region.fields.node.id)} = any(${[...nodes]}::text[])`,
  );
  const units = new Set(stamps.flatMap(({ ownerUnit }) => ownerUnit ?? []));
  const levelOf = await look(
    work,
    sql`
    select id::text as key, ${sql.ref(unit.fields.level.id)} as value from ${sql.table(unit.id)}
    where id = any(${[...units]}::uuid[])`,
  );
  return ({ placePath, ownerUnit }) => ({
    level: ownerUnit === null ? undefined : Number(levelOf.get(ownerUnit)),
    regions: nodesOf(placePath).flatMap((node) => codeOf.get(node) ?? []),
  });
}

function nodesOf(path: string | null): string[] {
  return path === null ? [] : path.split('/').slice(1, -1);
}

async function look({ session }: Work, query: ReturnType<typeof sql>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; value: string }>`${query}`.execute(session.tx);
  return new Map(rows.map(({ key, value }) => [key, value]));
}
