import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import { region, unit } from '#standards/resources';
import { messageFault } from '../faults.ts';

/** Whom a notice is meant for, as the issuer says it. */
export interface Audience {
  readonly audience: string;
  readonly region?: string | null;
  readonly units?: readonly { readonly unit: string }[] | null;
}

/**
 * Ids of the active units that a notice goes to: those of the audience that the actor may direct (`unit.direct` with its depth), without the issuer.
 * Throws GoaError NO_TARGET, TARGET_BEYOND (a named unit is out of reach), REGION_MISSING, UNITS_MISSING.
 */
export async function audienceOf(tx: Writer, issuer: string, meant: Audience): Promise<readonly string[]> {
  const found = await unitsOf(tx, issuer, meant);
  if (found.length === 0) throw new GoaError(messageFault('NO_TARGET'));
  return found;
}

function unitsOf(tx: Writer, issuer: string, meant: Audience): Promise<readonly string[]> {
  if (meant.audience === 'region') return belowRegion(tx, issuer, meant.region);
  if (meant.audience === 'line') return belowInLine(tx, issuer);
  return named(tx, meant.units?.map((one) => one.unit) ?? []);
}

async function belowRegion(tx: Writer, issuer: string, top: string | null | undefined): Promise<readonly string[]> {
  if (!top) throw new GoaError(messageFault('REGION_MISSING'), { path: 'region' });
  return ids(
    tx,
    sql`with recursive below as (
        select id from ${tx.scoped(region)} as r where r.id = ${top}
        union all
        select c.id from ${tx.scoped(region)} as c join below on c.parent = below.id
      )
      select u.id from ${tx.scoped(unit, 'direct')} as u join below on u.region = below.id
      where u.status = 'active' and u.id <> ${issuer} order by u.id`,
  );
}

function belowInLine(tx: Writer, issuer: string): Promise<readonly string[]> {
  return ids(
    tx,
    sql`with recursive below as (
        select ${issuer}::uuid as id
        union
        select c.id from ${tx.scoped(unit, 'direct')} as c join below on c.superior = below.id
      )
      select u.id from ${tx.scoped(unit, 'direct')} as u join below using (id)
      where u.status = 'active' and u.id <> ${issuer} order by u.id`,
  );
}

async function named(tx: Writer, units: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(units)];
  if (wanted.length === 0) throw new GoaError(messageFault('UNITS_MISSING'), { path: 'units' });
  const found = await ids(
    tx,
    sql`select u.id from ${tx.scoped(unit, 'direct')} as u
      where u.id = any(${wanted}::uuid[]) and u.status = 'active' order by u.id`,
  );
  if (found.length < wanted.length) throw new GoaError(messageFault('TARGET_BEYOND'), { path: 'units' });
  return found;
}

async function ids(tx: Writer, query: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await query.execute(tx.system);
  return rows.map((row) => String((row as { id: unknown }).id));
}
