import { sql } from 'kysely';
import { movePaths } from './move-paths.ts';
import { isSecret, pathBelow, prefixEnd } from './path-prefix.ts';
import type { Line, Work } from './work.ts';

/**
 * What hangs below a unit in the territory leaves its lines when the unit becomes secret, and goes back to them when it no longer is:
 * otherwise a superior of a subordinate unit would still see into the secret one.
 */
export async function lineBelow({ session, resource, shape }: Work, { id, stamps, before }: Line): Promise<void> {
  const { owner } = resource;
  const line = typeof owner === 'object' && 'tree' in owner ? owner.tree.line : undefined;
  const [place, old] = [stamps.placePath, before!.stamps.placePath];
  if (line === undefined || !place || !old || isSecret(place) === isSecret(old)) return;
  const units = await sql<{ id: string }>`
    select id from ${sql.table(shape.name)} where place_path >= ${place} and place_path < ${prefixEnd(place)} and id <> ${id}::uuid
    order by length(place_path)
  `.execute(session.tx);
  const superior = sql.ref(`t.${resource.fields[line]!.id}`);
  for (const unit of units.rows) {
    const { rows } = await sql<{ place: string; own: string; above: string | null }>`
      select t.place_path as place, t.line_path as own, s.line_path as above from ${sql.table(shape.name)} t
      left join ${sql.table(shape.name)} s on s.id = ${superior} where t.id = ${unit.id}::uuid
    `.execute(session.tx);
    const { place: at, own, above } = rows[0]!;
    const to = isSecret(place) ? at : pathBelow(above, at.split('/').at(-2)!);
    await movePaths(session, { kind: 'line', from: own, to });
  }
}
