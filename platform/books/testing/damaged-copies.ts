/** Copies of a file, cut off or with bits turned; the same ones every time. */
export function* damagedCopies(
  whole: Buffer,
  count: number,
): Generator<{ readonly how: string; readonly bytes: Buffer }> {
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let copy = 0; copy < count; copy++) {
    if (copy % 2 === 0) {
      const length = next(whole.length);
      yield { how: `cut at ${length}`, bytes: whole.subarray(0, length) };
      continue;
    }
    const bytes = Buffer.from(whole);
    const flips = Array.from({ length: 1 + (copy % 7) }, () => next(whole.length));
    for (const place of flips) bytes[place] = bytes[place]! ^ (1 << next(8));
    yield { how: `bits at ${flips.join(', ')}`, bytes };
  }
}
