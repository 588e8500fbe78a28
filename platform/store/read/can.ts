import type { Resource } from '#standards/language';
import type { Ground } from './ground.ts';
import { visibleRow } from './one.ts';
import { matches } from './row-scope.ts';
import { rawStamps } from './row-view.ts';
import { grantedScope } from './scope-arms.ts';
import { verbRule } from './verb-rules.ts';

/** Those of the verbs that the actor may do on a visible row as it is now. */
export async function can(
  ground: Ground,
  resource: Resource,
  id: string,
  verbs: readonly string[],
): Promise<readonly string[]> {
  const { view, raw } = await visibleRow(ground, resource, id);
  const stamps = rawStamps(raw);
  return verbs.filter((verb) => {
    const { permission, refusal } = verbRule(ground.registry, resource, verb, raw);
    if (refusal) return false;
    if (verb === 'read' || permission === undefined) return true;
    return grantedScope(ground.actor, resource, permission).some(({ arm }) => matches(arm, stamps, view.moves));
  });
}
