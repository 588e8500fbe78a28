import { sql } from 'kysely';
import type { Stamps } from '../contract/actor.ts';
import type { Target, Targets } from './targets.ts';
import { type Line, sound, type Work } from './work.ts';

/**
 * Step "authorise" for rows of a tree that name several places: only the first puts the row into its place, but the others are believed too (its region says
 * how far "the region and below" reaches for whoever works in a unit). A place that is newly named must lie within reach, or be that of the row above. `OUT_OF_SCOPE`.
 */
export async function refuseWiderPlaces(
  work: Work,
  targets: Targets,
  within: (stamps: Stamps) => boolean,
): Promise<void> {
  const { owner } = work.resource;
  if (owner === 'everyone' || !('tree' in owner)) return;
  for (const line of sound(work)) {
    const [placing, ...others] = owner.tree.place.filter((name) => typeof line.after[name] === 'string');
    for (const name of others.filter((other) => line.changed.includes(other))) {
      const target = targetOf(work, line, name, targets);
      if (!target || within(target.stamps) || (await isPlaceAbove(work, line, placing!, name))) continue;
      work.problems.fault(line.row, 'OUT_OF_SCOPE', name, work.resource.fields[name]!.title);
    }
  }
}

function targetOf({ resource }: Work, line: Line, name: string, targets: Targets): Target | undefined {
  return targets.get(resource.fields[name]!.to!)?.get(String(line.after[name]));
}

/** Whether the row that this one hangs below is in the same place. */
async function isPlaceAbove(work: Work, line: Line, placing: string, name: string): Promise<boolean> {
  const { resource, shape, session } = work;
  if (resource.fields[placing]!.to !== resource.name) return false;
  const { rows } = await sql`
    select from ${sql.table(shape.name)} where id = ${line.after[placing]}::uuid
      and ${sql.ref(resource.fields[name]!.id)} = ${line.after[name]}::uuid`.execute(session.tx);
  return rows.length > 0;
}
