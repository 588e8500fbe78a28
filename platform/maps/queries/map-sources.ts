import { defineQuery } from '#platform/commands';
import type { TileSource } from '../sources/tile-source.ts';
import { mapSources } from './map-sources.contract.ts';

/** Answers 底图来源 (`maps.sources`): everything of the settings but addresses and keys. */
export function mapSourcesQuery(sources: readonly TileSource[]) {
  return defineQuery(mapSources, async () => ({
    sources: sources.map(({ id, title, crs, matrix, least, most, attribution, approval, over }) => ({
      id,
      title,
      crs,
      matrix,
      least,
      most,
      attribution,
      approval,
      over,
    })),
  }));
}
