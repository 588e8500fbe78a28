import type { Store } from '#platform/store';
import { setDemoPassword } from '../sign-in/demo-accounts.ts';
import { type DemoAccount, demoCast, type FictionalWorld } from '../world/index.ts';
import { type RowIds, SeededIds } from './row-ids.ts';
import { type AppRoles, seedDemoAccounts } from './seed-demo-accounts.ts';
import { seedOrganisation } from './seed-organisation.ts';
import { seedPeople } from './seed-people.ts';
import { type SeedProgress, seederOn } from './seed-rows.ts';

/** What the seed is asked for besides the rows of the world. */
export interface SeedOptions {
  /** Password of the demo accounts; without it they wait for one (`renewDemoPassword`). */
  readonly demoPassword?: string;
  /** Roles of the apps, by parts of the cast. */
  readonly appRoles?: AppRoles;
  /** The cast; the demo's own when not given. */
  readonly cast?: readonly DemoAccount[];
  readonly progress?: SeedProgress;
}

/** Fills an empty installation with a world's organisation, people and demo accounts through the write path; apps go on with the ids it answers. */
export async function seedWorld(
  store: Store,
  world: Omit<FictionalWorld, 'scale' | 'vehicles' | 'vehicleQuotas' | 'vehicleCosts'>,
  options: SeedOptions = {},
): Promise<RowIds> {
  const seeder = seederOn(store, options.progress);
  const ids = new SeededIds();
  await seedOrganisation(seeder, world, ids);
  await seedPeople(seeder, world, ids);
  const accounts = await seedDemoAccounts(seeder, ids, options.appRoles ?? {}, options.cast ?? demoCast);
  if (options.demoPassword !== undefined) await setDemoPassword(store.system, accounts, options.demoPassword);
  return ids;
}
