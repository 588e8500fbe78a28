import { type Fault, isFault } from '../fault.ts';
import { type Frame, openFrame } from './frame.ts';
import { Splitter } from './splitter.ts';

/** What a link has given so far: frames in their order, and the refusals between them. */
export interface Reading {
  readonly frames: readonly Frame[];
  readonly faults: readonly Fault[];
}

/** The bytes of one link, made into frames. Never throws, keeps at most one longest message, goes on after every fault. */
export class FrameReader {
  readonly #splitter = new Splitter();

  /** Bytes that wait for their flag. */
  get pendingBytes(): number {
    return this.#splitter.pendingBytes;
  }

  /** Takes what came over the line. Bodies point into `chunk` where they can: copy what is kept. */
  push(chunk: Buffer): Reading {
    const { segments, overlong } = this.#splitter.push(chunk);
    const frames: Frame[] = [];
    const faults: Fault[] = Array.from({ length: overlong }, () => ({ fault: 'long' }));
    for (const segment of segments) {
      const opened = openFrame(segment);
      if (isFault(opened)) faults.push(opened);
      else frames.push(opened);
    }
    return { frames, faults };
  }
}
