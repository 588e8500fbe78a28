import type { Grade, Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import { tableOf } from '../schema/table.ts';
import { listClearance } from './clearance.ts';
import { type Ground, rowsOf } from './ground.ts';
import type { PathMove } from './path-moves.ts';
import { type ScopedArm, scopeOf } from './scope-arms.ts';
import { sightRows } from './scope-sql.ts';

/** What an actor may read of a resource, with the moves under way. */
export interface ReadScope {
  readonly scope: readonly ScopedArm[];
  /** Clearance of operations on whole lists. */
  readonly clearance: Grade | 0;
  readonly moves: readonly PathMove[];
}

/** The scope for reading lists. Without any grant `FORBIDDEN`, but for those who have sight of some row. */
export async function readScope(ground: Ground, resource: Resource): Promise<ReadScope> {
  const scope = scopeOf(ground.actor, resource, 'read');
  if (!scope.some(({ grant }) => grant) && !(await hasSight(ground, resource, scope))) {
    throw new GoaError(fault('FORBIDDEN'));
  }
  return {
    scope,
    clearance: listClearance(ground.actor, scope),
    moves: await ground.moves.fresh(ground.db),
  };
}

async function hasSight(ground: Ground, resource: Resource, scope: readonly ScopedArm[]): Promise<boolean> {
  for (const { arm } of scope) {
    if (arm.by !== 'sight') continue;
    const rows = sightRows(arm, tableOf(resource).name);
    if ((await rowsOf(ground, rows)).length > 0) return true;
  }
  return false;
}
