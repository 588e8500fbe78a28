import type { Position } from '../position.ts';

/** Why a report is set aside instead of stored as a place of the vehicle. */
export type Doubt = 'future' | 'ancient' | 'zero' | 'range' | 'jump' | 'unwritable';

/** What is known of the latest believed place of a vehicle. */
export interface LastPlace {
  readonly fixAt: number;
  readonly lat: number;
  readonly lon: number;
}

const DAY = 86_400_000;
const BEFORE = Date.UTC(2010, 0, 1) - 8 * 3_600_000;
const LOCATED = 2;

/** Faster than this in km/h no vehicle of an office goes; shorter hops in metres are the error of a receiver and no jump. */
const IMPOSSIBLE = { speed: 300, metres: 2000 };

/** What is wrong with a report whatever was known before it; `undefined` when nothing is. */
export function doubtOf({ fixAt, receivedAt, lat, lon, status, located }: Position): Doubt | undefined {
  if (fixAt > receivedAt + DAY) return 'future';
  if (fixAt < BEFORE) return 'ancient';
  if (lat === 0 && lon === 0) return status & LOCATED ? 'zero' : undefined;
  if (located && !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return 'range';
  return undefined;
}

/** Whether the vehicle would have had to fly to get there; `metres` are those between the two places. */
export function isJump(last: LastPlace, { fixAt }: Pick<Position, 'fixAt'>, metres: number): boolean {
  if (metres < IMPOSSIBLE.metres) return false;
  const hours = Math.max(Math.abs(fixAt - last.fixAt), 1000) / 3_600_000;
  return metres / 1000 / hours > IMPOSSIBLE.speed;
}
