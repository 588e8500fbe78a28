import { fromLonLat, toLonLat } from 'ol/proj.js';
import { convert, type LatLon } from '#standards/geo';

/** System in which the base map under everything is drawn. */
export type BaseCrs = 'wgs84' | 'gcj02';

/** Point in the plane of the map (Web Mercator metres). */
export type MapPoint = [x: number, y: number];

/** Where a WGS-84 place is to be drawn on a base map. The one way out: nothing is drawn that did not come through here. */
export function pointOn(crs: BaseCrs, place: LatLon): MapPoint {
  const { lon, lat } = convert(place, 'wgs84', crs);
  const [x = 0, y = 0] = fromLonLat([lon, lat]);
  return [x, y];
}

/** The WGS-84 place of a point on a base map: the one way back. */
export function placeAt(crs: BaseCrs, [x, y]: readonly number[]): LatLon {
  const [lon = 0, lat = 0] = toLonLat([x ?? 0, y ?? 0]);
  return convert({ lon, lat }, crs, 'wgs84');
}
