import type { LatLon } from './lat-lon.ts';

/**
 * Coordinate systems met in China: WGS-84 (CGCS2000 is treated as equal), GCJ-02 (Amap, Tencent and most commercial base maps) and BD-09
 * (Baidu, which is GCJ-02 shifted once more).
 */
export type Crs = 'wgs84' | 'gcj02' | 'bd09';

/** The systems with the words people know them by. */
export const CRS_TITLES: Readonly<Record<Crs, string>> = {
  wgs84: 'WGS-84／CGCS2000（天地图）',
  gcj02: 'GCJ-02（高德、腾讯）',
  bd09: 'BD-09（百度）',
};

/** Whether a text names a coordinate system of this house. */
export function isCrs(value: unknown): value is Crs {
  return typeof value === 'string' && Object.hasOwn(CRS_TITLES, value);
}

/** Whether a place lies in the box inside which Chinese base maps are shifted; outside it all systems are one. */
export function inChina({ lat, lon }: LatLon): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

/**
 * The same place in another system. The way back from a shifted system is found by iteration and is true to a millimetre; a place outside
 * China stays where it is. Converting twice is impossible as long as the caller passes on `to` with the answer.
 */
export function convert(place: LatLon, from: Crs, to: Crs): LatLon {
  if (from === to || !inChina(place)) return { lat: place.lat, lon: place.lon };
  const gcj = from === 'wgs84' ? shifted(place) : from === 'bd09' ? inverse(place, baidu) : place;
  if (to === 'gcj02') return { lat: gcj.lat, lon: gcj.lon };
  return to === 'bd09' ? baidu(gcj) : inverse(gcj, shifted);
}

/** Semi-major axis in metres and squared eccentricity of the Krasovsky ellipsoid, on which the shift is defined. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006693421622965943;
const RADIANS = Math.PI / 180;

/** WGS-84 → GCJ-02: metres north and east of the shift, turned into degrees on the ellipsoid. */
function shifted({ lat, lon }: LatLon): LatLon {
  const x = lon - 105;
  const y = lat - 35;
  const ripple = 20 * (wave(6, x) + wave(2, x));
  const root = Math.sqrt(Math.abs(x));
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root;
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root;
  const northMetres =
    north + (2 / 3) * (ripple + 20 * wave(1, y) + 40 * wave(1 / 3, y) + 160 * wave(1 / 12, y) + 320 * wave(1 / 30, y));
  const eastMetres =
    east + (2 / 3) * (ripple + 20 * wave(1, x) + 40 * wave(1 / 3, x) + 150 * wave(1 / 12, x) + 300 * wave(1 / 30, x));
  const curve = 1 - ECCENTRICITY * Math.sin(lat * RADIANS) ** 2;
  const meridian = (AXIS * (1 - ECCENTRICITY)) / (curve * Math.sqrt(curve));
  const parallel = (AXIS / Math.sqrt(curve)) * Math.cos(lat * RADIANS);
  return { lat: lat + northMetres / (meridian * RADIANS), lon: lon + eastMetres / (parallel * RADIANS) };
}

function wave(frequency: number, degrees: number): number {
  return Math.sin(frequency * degrees * Math.PI);
}

/** GCJ-02 → BD-09. */
function baidu({ lat, lon }: LatLon): LatLon {
  const pi = (Math.PI * 3000) / 180;
  const distance = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * pi);
  const angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * pi);
  return { lat: distance * Math.sin(angle) + 0.006, lon: distance * Math.cos(angle) + 0.0065 };
}

/** The place that `forward` takes to `target`: the miss is subtracted until it is below a millimetre. */
function inverse(target: LatLon, forward: (place: LatLon) => LatLon): LatLon {
  let { lat, lon } = target;
  for (let round = 0; round < 20; round++) {
    const got = forward({ lat, lon });
    const north = got.lat - target.lat;
    const east = got.lon - target.lon;
    lat -= north;
    lon -= east;
    if (Math.abs(north) < 1e-8 && Math.abs(east) < 1e-8) break;
  }
  return { lat, lon };
}
