import path from 'node:path';
import { GoaError } from '#platform/store';
import { mapFault } from './faults.ts';
import { readSources } from './sources/read-sources.ts';
import { type TileSource, tileAddress } from './sources/tile-source.ts';
import { FETCH_LIMITS, type FetchLimits, fetchTile } from './tiles/fetch-tile.ts';
import { openTileCache } from './tiles/tile-cache.ts';

/** The base maps of an installation. */
export interface Maps {
  readonly sources: readonly TileSource[];
  /** Bytes of one tile. Throws TILE_UNKNOWN and TILE_UNAVAILABLE. */
  tile(source: string, z: number, x: number, y: number): Promise<Buffer>;
}

/** Variables of the environment, as `process.env` has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;
const DAY = 86_400_000;

/** Requests that may be on their way to the services at once; more are refused, so that a slow service holds nothing up here. */
const MOST_AT_ONCE = 64;

/**
 * Opens the base maps: `GOA_MAP_TILES` (none without it) and `GOA_MAP_CACHE_MB` (512), kept below `<data>/map-tiles` for 30 days. Throws when
 * the settings are wrong.
 */
export function openMaps(dataDir: string, env: Variables = process.env, limits: FetchLimits = FETCH_LIMITS): Maps {
  const sources = readSources(env.GOA_MAP_TILES);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const cache = openTileCache(path.join(dataDir, 'map-tiles'), {
    mostBytes: megabytes(env.GOA_MAP_CACHE_MB) * MEGABYTE,
    mostAge: 30 * DAY,
  });
  const asking = new Map<string, Promise<Buffer>>();
  const ask = async (address: string, name: string) => {
    const got = await fetchTile(address, limits);
    if (got === 'none') throw new GoaError(mapFault('TILE_UNKNOWN'));
    if (got !== 'failed') {
      await cache.write(name, got);
      return got;
    }
    const old = await cache.readOld(name);
    if (!old) throw new GoaError(mapFault('TILE_UNAVAILABLE'));
    return old;
  };
  return {
    sources,
    tile: async (id, z, x, y) => {
      const source = byId.get(id);
      const address = source && tileAddress(source, z, x, y);
      if (!address) throw new GoaError(mapFault('TILE_UNKNOWN'));
      const name = `${id}/${z}/${x}/${y}`;
      const kept = await cache.read(name);
      if (kept) return kept;
      const same = asking.get(name);
      if (same) return same;
      if (asking.size >= MOST_AT_ONCE) throw new GoaError(mapFault('TILE_UNAVAILABLE'));
      const answer = ask(address, name).finally(() => asking.delete(name));
      asking.set(name, answer);
      return answer;
    },
  };
}

function megabytes(given: string | undefined): number {
  if (!given) return 512;
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new Error('GOA_MAP_CACHE_MB must be a number of megabytes');
  return Number(given);
}
