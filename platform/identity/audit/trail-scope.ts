import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor, Arm } from '#platform/store';
import type { Grade, Registry } from '#standards/language';

/** One way in which an actor may see entries of the trail: which ones, and up to which grade their values are clear. */
export interface TrailBranch {
  readonly condition: RawBuilder<SqlBool>;
  readonly clearance: Grade;
}

/**
 * Where an actor may search the trail: the own deeds, everything within the depth of `platform.audit`, and the entries of each
 * resource within the depth of its own `history`. Each way is a branch of its own, so that each can walk its own index.
 */
export function trailScope(actor: Actor, registry: Registry): readonly TrailBranch[] {
  const own: TrailBranch[] = actor.person ? [{ condition: sql`person = ${actor.person}`, clearance: 2 }] : [];
  const wide = actor.grants.flatMap((grant) =>
    grant.permissions.has('platform.audit') ? branches(grant.arms, grant.clearance, sql`true`) : [],
  );
  const byResource = actor.grants.flatMap((grant) => {
    const tables = [...registry.resources.values()]
      .filter(({ name }) => grant.permissions.has(`${name}.history`))
      .map(({ id }) => id);
    return tables.length > 0 ? branches(grant.arms, grant.clearance, sql`resource = any(${tables}::text[])`) : [];
  });
  return [...own, ...wide, ...byResource];
}

/** Entries bear owner and paths, not department and person: those depths reach no entry. */
function branches(arms: readonly Arm[], clearance: Grade, more: RawBuilder<SqlBool>): TrailBranch[] {
  return arms.flatMap((arm) => {
    const where = within(arm);
    return where ? [{ condition: sql<SqlBool>`${where} and ${more}`, clearance }] : [];
  });
}

function within(arm: Arm): RawBuilder<SqlBool> | undefined {
  switch (arm.by) {
    case 'everything':
      return sql`true`;
    case 'place':
      return range('place_path', arm.prefix);
    case 'line':
      return range('line_path', arm.prefix);
    case 'unit':
      return sql`owner_unit = any(${arm.units}::uuid[]) and place_path = any(${placesOf(arm.units)})`;
    default:
      return undefined;
  }
}

/** Where the units lie and lay before they moved: entries keep the paths of their day, and only paths are indexed. */
function placesOf(units: readonly string[]): RawBuilder<string[]> {
  return sql`array(
    with recursive lay as (
      select place_path as place, 'infinity'::timestamptz as until from unit where id = any(${units}::uuid[])
      union
      select m.old_prefix || substr(lay.place, length(m.new_prefix) + 1), m.started_at
      from lay join path_move m on m.kind = 'place' and starts_with(lay.place, m.new_prefix) and m.started_at < lay.until
    )
    select distinct place from lay)`;
}

/** A prefix as a range that a plain index answers; paths end in `/`, after which comes `0`. */
function range(column: string, prefix: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix.slice(0, -1)}0`}`;
}
