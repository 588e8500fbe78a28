import type { Handler } from '#platform/commands';
import type { RawRoute } from '#platform/http';
import type { Maps } from './maps.ts';
import { mapSourcesQuery } from './queries/map-sources.ts';
import { tileRoute } from './routes/tile-route.ts';

export { type Maps, openMaps } from './maps.ts';
export type { MapSource } from './queries/map-sources.contract.ts';

/** The code behind the contracts of the maps wing. */
export function mapHandlers(maps: Maps): readonly Handler[] {
  return [mapSourcesQuery(maps.sources)];
}

/** The routes that it brings besides. */
export function mapRoutes(maps: Maps): readonly RawRoute[] {
  return [tileRoute(maps)];
}
