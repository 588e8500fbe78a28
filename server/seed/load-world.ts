import { assetCastRoles, seedAssets, seedPropertyRights } from '#apps/assets/seed';
import { housingCastRoles, seedHousing } from '#apps/housing/seed';
import { premisesCastRoles, seedPremises } from '#apps/premises/seed';
import { seedDispatch, seedOutlines, seedPast, seedUpkeep, seedVehicles, vehicleCastRoles } from '#apps/vehicles/seed';
import { documentCastRoles, seedAgencyCodes } from '#platform/documents';
import { dutyCastRoles, seedDuties } from '#platform/duties';
import {
  type AppRoles,
  fictionalWorld,
  oneTransaction,
  type SeedProgress,
  seederOn,
  seedWorld,
  type WorldScale,
} from '#platform/identity';
import { intakeCastRoles } from '#platform/intake';
import { messageCastRoles, seedNotices } from '#platform/messages';
import { processCastRoles, seedOversight } from '#platform/process';
import { stewardCastRoles } from '#platform/steward';
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
  const ids = await seedWorld(store, world, {
    appRoles: together(
      assetCastRoles,
      documentCastRoles,
      dutyCastRoles,
      housingCastRoles,
      intakeCastRoles,
      premisesCastRoles,
      processCastRoles,
      messageCastRoles,
      stewardCastRoles,
      vehicleCastRoles,
    ),
    progress,
  });
  const seeder = seederOn(store, progress);
  const vehicles = await seedVehicles(seeder, world, ids);
  if (scale !== 'demo') return;
  const drivers = await seedDispatch(seeder, world, ids, vehicles);
  await seedOutlines(seeder, world, ids);
  await seedPast(seeder, world, ids, vehicles, drivers);
  await seedUpkeep(seeder, world, vehicles);
  await seedAssets(seeder, world, ids);
  await seedPropertyRights(seeder, world, ids);
  await seedPremises(seeder, world, ids);
  await seedHousing(seeder, world, ids);
  await seedNotices(seeder, world, ids);
  await seedOversight(seeder, ids);
  await seedAgencyCodes(seeder, ids);
  await seedDuties(seeder, ids, [...store.registry.items.values()]);
}

/** What several apps give the parts of the cast. */
function together(...all: readonly AppRoles[]): AppRoles {
  const roles: Record<string, readonly string[]> = {};
  for (const [part, given] of all.flatMap((one) => Object.entries(one)))
    roles[part] = [...(roles[part] ?? []), ...given];
  return roles;
}
