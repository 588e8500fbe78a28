import { chosenApps } from '#apps/chosen';
import { vehicleHandlers } from '#apps/vehicles/server';
import type { TownExtras } from '../platform/identity/testing/town-store.ts';
import { wings } from '../server/installation/wings.ts';

const inTown = ['identity', 'vehicles'];
const knownInTown = new Set(vehicleHandlers.map(({ contract }) => contract));

/** Everything that this installation plugs in beside what the town has anyway, so that tests of every route and every resource see all of them. */
export function installedWings(dataDir: string): TownExtras {
  const beside = wings.filter(({ id }) => !inTown.includes(id));
  return {
    name: 'installed',
    apps: chosenApps.filter(({ id }) => !inTown.includes(id)),
    system: beside.flatMap(({ system }) => system ?? []),
    handlers: wings
      .filter(({ id }) => id !== 'identity')
      .flatMap(({ handlers }) => handlers?.({ dataDir }) ?? [])
      .filter(({ contract }) => !knownInTown.has(contract)),
    routes: wings.flatMap(({ routes }) => routes?.({ dataDir }) ?? []),
  };
}
