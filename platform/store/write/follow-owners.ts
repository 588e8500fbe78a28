import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { tableOf } from '../schema/table.ts';
import { unnested } from '../sql/unnested.ts';
import { lineBelow } from './line-below.ts';
import { movePaths } from './move-paths.ts';
import type { Session } from './session.ts';
import type { Line, Work } from './work.ts';

/** When rows changed owner: what is owned through them follows at once, and what hangs below a unit or region that was placed elsewhere moves. */
export async function followOwners(work: Work): Promise<void> {
  const { session, resource, shape, lines } = work;
  const moved = lines.filter(({ stamps, before }) => PATHS.some((stamp) => stamps[stamp] !== before!.stamps[stamp]));
  if (moved.length === 0) return;
  if (shape.has.tree) await moveBelow(work, moved);
  else await restampOwned(session, resource, moved);
}

const PATHS = ['ownerUnit', 'placePath', 'linePath'] as const;

async function moveBelow(work: Work, lines: readonly Line[]): Promise<void> {
  const { session } = work;
  for (const line of lines) {
    const { stamps, before } = line;
    const { placePath, linePath } = before!.stamps;
    if (placePath && stamps.placePath)
      await movePaths(session, { kind: 'place', from: placePath, to: stamps.placePath });
    if (linePath && stamps.linePath) await movePaths(session, { kind: 'line', from: linePath, to: stamps.linePath });
    await lineBelow(work, line);
  }
}

type Stamped = Pick<Line, 'id' | 'stamps'>;

async function restampOwned(session: Session, owner: Resource, rows: readonly Stamped[]): Promise<void> {
  for (const resource of session.registry.resources.values()) {
    const column = ownerColumn(resource, owner);
    if (column === undefined || rows.length === 0) continue;
    const shape = tableOf(resource);
    const source = unnested([
      { name: 'owner', array: 'uuid', values: rows.map(({ id }) => id) },
      { name: 'owner_unit', array: 'uuid', values: rows.map(({ stamps }) => stamps.ownerUnit) },
      { name: 'place_path', array: 'text', values: rows.map(({ stamps }) => stamps.placePath) },
      { name: 'line_path', array: 'text', values: rows.map(({ stamps }) => stamps.linePath) },
    ]);
    const { rows: below } = await sql<{ id: string; owner: string }>`
      update ${sql.table(shape.name)} as t
      set owner_unit = u.owner_unit, place_path = u.place_path, line_path = u.line_path
      from ${source} where t.${sql.ref(column)} = u.owner returning ${shape.log ? sql`null` : sql`t.id`} as id, u.owner
    `.execute(session.tx);
    const stamps = new Map(rows.map((row) => [row.id, row.stamps]));
    if (!shape.log) {
      const stamped = below.map(({ id, owner: of }) => ({ id, stamps: stamps.get(of)! }));
      await restampOwned(session, resource, stamped);
    }
  }
}

/** Column by which rows of a resource are owned through rows of another. */
function ownerColumn(resource: Resource, owner: Resource): string | undefined {
  if (typeof resource.owner !== 'object' || !('ref' in resource.owner)) return undefined;
  const field = resource.fields[resource.owner.ref]!;
  return field.to === owner.name ? field.id : undefined;
}
