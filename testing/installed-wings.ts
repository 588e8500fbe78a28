import { chosenApps } from '#apps/chosen';
import type { TownExtras } from '../platform/identity/testing/town-store.ts';
import { wings } from '../server/installation/wings.ts';

const inTown = ['identity', 'vehicles'];

/** Everything that this installation plugs in beside what the town has anyway, so that tests of every route and every resource see all of them. */
export function installedWings(dataDir: string): TownExtras {
  const beside = wings.filter(({ id }) => !inTown.includes(id));
  return {
    name: 'installed',
    apps: chosenApps.filter(({ id }) => !inTown.includes(id)),
    system: beside.flatMap(({ system }) => system ?? []),
    handlers: beside.flatMap(({ handlers }) => handlers?.({ dataDir }) ?? []),
    routes: beside.flatMap(({ routes }) => routes?.({ dataDir }) ?? []),
  };
}
