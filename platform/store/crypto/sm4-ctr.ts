import { createCipheriv, randomFillSync } from 'node:crypto';

/** Bytes of a block, and of the start of a counter. */
const BLOCK = 16;

/**
 * SM4 in counter mode (GB/T 32907, GB/T 17964) over many short texts: the counters of all are enciphered at once, because an object of the library for each text costs
 * more than its blocks. Gives for each a random start, the ciphertext in UTF-8, and so many bytes of room.
 */
export function sm4Ctr(key: Buffer, texts: readonly string[], room: number): Buffer[] {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const starts = randomFillSync(Buffer.allocUnsafe(BLOCK * texts.length));
  const stream = keyStream(key, starts, lengths);
  const all = Buffer.alloc(lengths.reduce((sum, length) => sum + BLOCK + length + room, 0));
  let used = 0;
  let at = 0;
  return texts.map((text, i) => {
    const whole = all.subarray(at, at + BLOCK + lengths[i]! + room);
    at += whole.length;
    whole.set(starts.subarray(i * BLOCK, (i + 1) * BLOCK));
    whole.write(text, BLOCK);
    for (let byte = 0; byte < lengths[i]!; byte++) whole[BLOCK + byte]! ^= stream[used + byte]!;
    used += blocksOf(lengths[i]!) * BLOCK;
    return whole;
  });
}

function blocksOf(length: number): number {
  return Math.ceil(length / BLOCK);
}

/** What each text is mixed with, whole blocks one text behind the other. */
function keyStream(key: Buffer, starts: Buffer, lengths: readonly number[]): Buffer {
  const counters = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + blocksOf(length) * BLOCK, 0));
  let at = 0;
  lengths.forEach((length, i) => {
    for (let block = 0; block < blocksOf(length); block++, at += BLOCK) {
      const before = block === 0 ? starts.subarray(i * BLOCK, (i + 1) * BLOCK) : counters.subarray(at - BLOCK, at);
      counters.set(before, at);
      if (block > 0) increment(counters, at + BLOCK);
    }
  });
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
  return cipher.update(counters);
}

/** Adds one to the big-endian number that ends before `end`; the largest is followed by nought. */
function increment(counters: Buffer, end: number): void {
  for (let at = end - 1; at >= end - BLOCK; at--) {
    counters[at] = (counters[at]! + 1) & 0xff;
    if (counters[at] !== 0) return;
  }
}
