import { flag } from './escape.ts';

/** Most bytes between two flags: header of 2019 with pieces, a body of 1023, checksum, every one of them escaped. */
export const longestSegment = (21 + 1023 + 1) * 2;

/**
 * Cuts a stream at every flag 7e. Flags are not paired: a lost one costs one message and not the phase of all that follow, and
 * terminals that let one flag end a message and begin the next are understood.
 */
export class Splitter {
  #pending: Buffer = Buffer.alloc(0);
  #skipping = true;

  /** Bytes kept because their flag has not come yet; never more than the longest message. */
  get pendingBytes(): number {
    return this.#pending.length;
  }

  /**
   * Takes what came and gives what stands between flags, escapes still inside, and how many runs of bytes were thrown away for
   * their length. Segments point into `chunk` where they can: copy what is kept.
   */
  push(chunk: Buffer): { segments: Buffer[]; overlong: number } {
    const segments: Buffer[] = [];
    let overlong = 0;
    let from = 0;
    for (let at = chunk.indexOf(flag); at >= 0; at = chunk.indexOf(flag, from)) {
      if (!this.#skipping) {
        const size = this.#pending.length + at - from;
        if (size > longestSegment) overlong++;
        else if (size > 0) segments.push(this.#joined(chunk.subarray(from, at)));
      }
      this.#pending = empty;
      this.#skipping = false;
      from = at + 1;
    }
    if (this.#skipping || from === chunk.length) return { segments, overlong };
    if (this.#pending.length + chunk.length - from > longestSegment) {
      this.#pending = empty;
      this.#skipping = true;
      return { segments, overlong: overlong + 1 };
    }
    this.#pending = this.#joined(Buffer.from(chunk.subarray(from)));
    return { segments, overlong };
  }

  #joined(end: Buffer): Buffer {
    return this.#pending.length === 0 ? end : Buffer.concat([this.#pending, end]);
  }
}

const empty = Buffer.alloc(0);
