import { defineQuery } from '#platform/commands';
import { liveInScope } from '#platform/tracks';
import { liveVehicles } from './live-vehicles.contract.ts';
import { trackGround } from './track-ground.ts';

/** The live map within the asker's scope. */
export const liveVehiclesQuery = defineQuery(liveVehicles, (reader, { since }, { store }) =>
  liveInScope(trackGround, reader, store, since ?? null),
);
