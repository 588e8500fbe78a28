import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * A new id, UUIDv7: the ids of one process grow, also within a millisecond and when the clock is set back.
 * Random bytes are drawn for many ids at once, because drawing them for each costs more than all the rest.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Two processes within the same millisecond begin to count at different numbers.
    seq = (random[6]! << 16) | (random[7]! << 8) | random[8]!;
  } else seq++;
  return v7({ msecs, seq, random });
}

const ID_BYTES = 16;

const pool = new Uint8Array(ID_BYTES * 512);
let used = pool.length;
let msecs = 0;
let seq = 0;
