import { createHash } from 'node:crypto';
import type { Fix } from './clean-track.ts';

/** SHA-256 of what a judgement stood on: instants, places and odometer of its fixes, in their order. */
export function pointsHash(fixes: readonly Fix[]): string {
  const hash = createHash('sha256');
  for (const { fixAt, lat, lon, odometer } of fixes)
    hash.update(`${fixAt},${lat.toFixed(6)},${lon.toFixed(6)},${odometer ?? ''};`);
  return hash.digest('hex');
}
