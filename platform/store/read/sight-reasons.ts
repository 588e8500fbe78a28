import { sql } from 'kysely';
import type { Actor } from '../contract/actor.ts';
import type { TableShape } from '../schema/table.ts';
import { type Ground, rowsOf } from './ground.ts';
import { sightOf } from './scope-arms.ts';
import { sightSql } from './scope-sql.ts';

/** Why somebody was given sight of a row. */
export interface SightReason {
  readonly why: string | null;
  readonly until: string | null;
  readonly grantedBy: string;
  readonly byPlace: boolean;
}

/** What shows a row to an actor beyond their grants; none for services and for logs. */
export async function sightReasons(
  ground: Ground,
  actor: Actor,
  shape: TableShape,
  id: string,
): Promise<readonly SightReason[]> {
  if (shape.log) return [];
  const found: SightReason[] = [];
  for (const { arm } of sightOf(actor)) {
    const rows = await rowsOf(
      ground,
      sql<SightReason>`select s.why, s.until, s.granted_by as "grantedBy", s.place is not null as "byPlace"
        from sight s where ${sightSql(arm, shape.name)} and s.row_id = ${id}::uuid`,
    );
    found.push(...rows);
  }
  return found;
}
