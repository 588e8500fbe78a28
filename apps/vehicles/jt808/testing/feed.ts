import { type FaultKind, type Frame, FrameReader } from '../index.ts';

/** Numbers between 0 and 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** The three ways in which bytes may come over a line. */
export const ways = ['whole', 'byte by byte', 'in random chunks'] as const;

/** Feeds `wire` to a new reader in one of the ways, each chunk in a buffer of its own that is spoiled afterwards, as sockets reuse theirs. */
export function feed(wire: string | Buffer, way: (typeof ways)[number], seed = 1): Fed {
  const bytes = typeof wire === 'string' ? Buffer.from(wire, 'hex') : wire;
  const random = seeded(seed);
  const reader = new FrameReader();
  const frames: Frame[] = [];
  const faults: FaultKind[] = [];
  for (let from = 0; from < bytes.length; ) {
    const size = way === 'whole' ? bytes.length : way === 'byte by byte' ? 1 : 1 + Math.floor(random() * 23);
    const chunk = Buffer.from(bytes.subarray(from, from + size));
    const reading = reader.push(chunk);
    frames.push(...reading.frames.map((frame) => copied(frame)));
    faults.push(...reading.faults.map(({ fault }) => fault));
    chunk.fill(0x7e);
    from += size;
  }
  return { frames, faults, pending: reader.pendingBytes };
}

/** What came out. */
export interface Fed {
  readonly frames: readonly Frame[];
  readonly faults: readonly FaultKind[];
  readonly pending: number;
}

function copied(frame: Frame): Frame {
  const header = { ...frame.header, phone: Buffer.from(frame.header.phone) };
  return { ...frame, header, body: Buffer.from(frame.body) };
}
