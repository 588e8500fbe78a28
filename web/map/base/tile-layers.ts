import TileLayer from 'ol/layer/Tile.js';
import XYZ from 'ol/source/XYZ.js';
import TileGrid from 'ol/tilegrid/TileGrid.js';
import type { MapSource } from '#platform/maps';

/** Layers of a base map and of what lies over it, from below to above; the tiles come from our own server. */
export function tileLayers(sources: readonly MapSource[], id: string): TileLayer<XYZ>[] {
  return sources.filter((source) => source.id === id || source.over === id).map(layerOf);
}

function layerOf({ id, least, most, matrix }: MapSource): TileLayer<XYZ> {
  const url = `/api/maps/tiles/${id}/{z}/{x}/{y}`;
  const source =
    matrix === 'mercator'
      ? new XYZ({ url, minZoom: least, maxZoom: most })
      : new XYZ({ url, projection: 'EPSG:4326', tileGrid: degreesGrid(least, most) });
  return new TileLayer({ source });
}

/** The matrices of CGCS2000 in degrees: one tile across the world at level 0, rows counted from the north. */
function degreesGrid(least: number, most: number): TileGrid {
  const resolutions = Array.from({ length: most + 1 }, (_, z) => 360 / 256 / 2 ** z);
  return new TileGrid({ origin: [-180, 90], extent: [-180, -90, 180, 90], minZoom: least, resolutions, tileSize: 256 });
}
