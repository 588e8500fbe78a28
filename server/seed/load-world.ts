import { seedVehicles, vehicleCastRoles } from '#apps/vehicles/seed';
import {
  fictionalWorld,
  oneTransaction,
  type SeedProgress,
  seederOn,
  seedWorld,
  type WorldScale,
} from '#platform/identity';
import type { Store } from '#platform/store';
import { TerminalError } from '../cli/terminal-error.ts';
import { alone } from './alone.ts';
import { isEmpty } from './is-empty.ts';

/**
 * Fills an empty installation with the fictional province of a scale, its demo accounts still without a password; answers the number of rows.
 * The demo and a city come whole or not at all; a province comes in batches, in memory that does not grow with its costs. Throws TerminalError NOT_EMPTY.
 */
export function loadWorld(store: Store, scale: WorldScale, progress: SeedProgress = () => undefined): Promise<number> {
  return alone(store.system, async () => {
    if (!(await isEmpty(store.system))) throw new TerminalError('NOT_EMPTY');
    let written = 0;
    const counting: SeedProgress = (resource, rows) => {
      written += rows;
      progress(resource, rows);
    };
    const load = (target: Store) => fill(target, scale, counting);
    await (scale === 'province' ? load(store) : oneTransaction(store, seederOn(store).actor, load));
    return written;
  });
}

async function fill(store: Store, scale: WorldScale, progress: SeedProgress): Promise<void> {
  const world = fictionalWorld(scale);
  const ids = await seedWorld(store, world, { appRoles: vehicleCastRoles, progress });
  await seedVehicles(seederOn(store, progress), world, ids);
}
