const SHORTEST = 1000;
const LONGEST = 10_000;
/** Pauses are so many times as long as the answer took. */
const REST = 4;

/** Milliseconds until the live map asks again: a second, longer where the server is slow, so that a page never takes more than a fifth of one connection. */
export function pauseAfter(tookMs: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, REST * tookMs));
}
