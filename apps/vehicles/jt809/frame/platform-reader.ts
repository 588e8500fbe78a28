import { head, tail } from './escape.ts';
import { openPlatformFrame, type PlatformFault, type PlatformFrame } from './frame.ts';

/** Most bytes between head and tail: a message of five re-uploaded batches, escaped; anything longer is noise. */
const longest = 64 * 1024;

/** The bytes of a link between platforms, made into messages. Never throws, keeps at most one longest message, goes on after every fault. */
export class PlatformReader {
  #pending: Buffer | undefined;

  /** Bytes that wait for their tail. */
  get pendingBytes(): number {
    return this.#pending?.length ?? 0;
  }

  /** Takes what came over the line. */
  push(chunk: Buffer): { frames: PlatformFrame[]; faults: PlatformFault[] } {
    const frames: PlatformFrame[] = [];
    const faults: PlatformFault[] = [];
    let bytes = this.#pending ? Buffer.concat([this.#pending, chunk]) : Buffer.from(chunk);
    for (;;) {
      const from = bytes.indexOf(head);
      if (from < 0) {
        this.#pending = undefined;
        return { frames, faults };
      }
      const to = bytes.indexOf(tail, from + 1);
      const again = bytes.indexOf(head, from + 1);
      if (again >= 0 && (to < 0 || again < to)) {
        faults.push('length');
        bytes = bytes.subarray(again);
        continue;
      }
      if (to < 0) {
        const tooLong = bytes.length - from > longest;
        if (tooLong) faults.push('long');
        this.#pending = tooLong ? undefined : bytes.subarray(from);
        return { frames, faults };
      }
      const opened = openPlatformFrame(bytes.subarray(from + 1, to));
      if (typeof opened === 'string') faults.push(opened);
      else frames.push(opened);
      bytes = bytes.subarray(to + 1);
    }
  }
}
