import type { Stamps } from '../contract/actor.ts';
import { matches } from '../read/row-scope.ts';
import { distinctArms, grantedScope } from '../read/scope-arms.ts';
import { refuseWiderPlaces } from './refuse-wider-places.ts';
import type { Targets } from './targets.ts';
import { sound, type Work } from './work.ts';

/** Step "authorise": as it will be, every row must lie within an arm of a grant that holds the permission. */
export async function authorise(work: Work, targets: Targets): Promise<void> {
  const within = scopeOf(work);
  for (const line of sound(work)) {
    if (!within(line.stamps)) work.problems.fault(line.row, 'OUT_OF_SCOPE');
  }
  await refuseWiderPlaces(work, targets, within);
}

/** Judges stamps by the arms of the work's permission; rows that share their stamps are judged once. */
export function scopeOf({ session, resource, permission }: Work): (stamps: Stamps) => boolean {
  const arms = distinctArms(session.actor, grantedScope(session.actor, resource, permission));
  const judged = new Map<Stamps, boolean>();
  return (stamps) => {
    let within = judged.get(stamps);
    if (within === undefined) {
      within = arms.some((arm) => matches(arm, stamps, session.moves));
      judged.set(stamps, within);
    }
    return within;
  };
}
