import { degreesEast, degreesNorth, type LatLon } from '#standards/geo';
import { seededRandom } from './seeded-random.ts';

/** About where county seats lie, by GB/T 2260 code: good enough to drive around in, and for nothing else. WGS-84. */
const seats: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  520100: [26.647, 106.63],
  520102: [26.568, 106.714],
  520103: [26.605, 106.724],
  520111: [26.41, 106.67],
  520112: [26.631, 106.751],
  520113: [26.679, 106.623],
  520115: [26.601, 106.622],
  520121: [27.057, 106.965],
  520122: [27.09, 106.74],
  520123: [26.839, 106.592],
  520181: [26.556, 106.471],
  520200: [26.592, 104.83],
  520203: [26.213, 105.477],
  520281: [25.71, 104.472],
  520300: [27.726, 106.927],
  520302: [27.645, 106.894],
  520304: [27.536, 106.83],
  520322: [28.134, 106.826],
  520328: [27.749, 107.466],
  520381: [28.59, 105.697],
  520382: [27.792, 106.401],
  520400: [26.253, 105.948],
  520403: [26.406, 106.256],
  520500: [27.284, 105.292],
  520523: [27.459, 106.22],
  520526: [26.856, 104.279],
  520600: [27.732, 109.189],
  520625: [27.994, 108.41],
  522300: [25.088, 104.906],
  522301: [25.092, 104.895],
  522600: [26.583, 107.983],
  522601: [26.567, 107.981],
  522700: [26.254, 107.522],
  522701: [26.259, 107.519],
};

/** How far from its city, in metres, a county is put whose seat is not in the list. */
const apart = 25_000;

/** About where the seat of a region lies. A county that is not in the list lies somewhere around its city, always at the same place. */
export function seatOf(regionCode: string): LatLon {
  const known = seats[regionCode.slice(0, 6)];
  if (known) return { lat: known[0], lon: known[1] };
  const [lat, lon] = seats[`${regionCode.slice(0, 4)}00`] ?? [26.647, 106.63];
  const random = seededRandom(Number.parseInt(regionCode, 10) || 1);
  return {
    lat: lat + degreesNorth(random.between(-apart, apart)),
    lon: lon + degreesEast(random.between(-apart, apart), lat),
  };
}
