import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { Drawing, Shape } from '#standards/geo';

type System = Pick<Store, 'system'>;

/** Names one version of one owner's area. */
export interface AreaKey {
  readonly owner: string;
  readonly version: number;
}

/** An area as it was drawn, and as it is judged (WGS-84). */
export interface KeptArea extends AreaKey {
  readonly drawing: Drawing;
  readonly shape: Shape;
}

/** Keeps a version of an area. @throws when the version is there already. */
export async function keepArea({ system }: System, { owner, version, drawing, shape }: KeptArea): Promise<void> {
  await sql`insert into kept_area (owner, version, drawing, shape)
    values (${owner}::uuid, ${version}, ${JSON.stringify(drawing)}::jsonb, ${JSON.stringify(shape)}::jsonb)`.execute(
    system,
  );
}

/** Shapes of the areas; those that are not there are left out. Whoever asks has judged before that the owners may be seen. */
export async function readShapes(
  { system }: System,
  keys: readonly AreaKey[],
): Promise<readonly (AreaKey & { readonly shape: Shape })[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<AreaKey & { shape: Shape }>`
    select a.owner, a.version, a.shape from kept_area a ${joinOf(keys)}`.execute(system);
  return rows;
}

/** One area with its drawing. */
export async function readArea({ system }: System, key: AreaKey): Promise<KeptArea | undefined> {
  const { rows } = await sql<KeptArea>`
    select a.owner, a.version, a.drawing, a.shape from kept_area a ${joinOf([key])}`.execute(system);
  return rows[0];
}

/** When each version of an area was kept (UTC ISO), the newest first, with its drawing and shape. */
export async function readVersions(
  { system }: System,
  owner: string,
): Promise<readonly (KeptArea & { readonly keptAt: string })[]> {
  const { rows } = await sql<KeptArea & { keptAt: Date }>`
    select owner, version, drawing, shape, kept_at as "keptAt" from kept_area where owner = ${owner}::uuid
    order by version desc`.execute(system);
  return rows.map((row) => ({ ...row, keptAt: new Date(row.keptAt).toISOString() }));
}

function joinOf(keys: readonly AreaKey[]) {
  const owners = keys.map(({ owner }) => owner);
  return sql`join unnest(${owners}::uuid[], ${keys.map(({ version }) => version)}::int[]) as k (owner, version)
    on a.owner = k.owner and a.version = k.version`;
}
