import type { Frame } from './frame.ts';

/** Limits of what may wait for missing pieces. Times in milliseconds, sizes in bytes. */
export interface PieceLimits {
  /** After how long without a new piece the missing ones are asked for. */
  readonly askAfter: number;
  /** How often they are asked for. */
  readonly asks: number;
  /** After how long without a new piece what came is given up. */
  readonly keep: number;
  /** Most bytes waiting for one terminal. The oldest message goes first. */
  readonly bytesPerTerminal: number;
  /** Most bytes waiting altogether. */
  readonly bytes: number;
}

const defaults: PieceLimits = {
  askAfter: 10_000,
  asks: 3,
  keep: 60_000,
  bytesPerTerminal: 2 << 20,
  bytes: 64 << 20,
};

/** A message of which pieces are missing, and how to ask for them with 0x8003. */
export interface MissingPieces {
  readonly frame: Frame;
  /** Serial of the first piece; of the earliest that came, reckoned back, while the first has not. */
  readonly firstSerial: number;
  readonly numbers: readonly number[];
  /** Body of the first piece, where it has come. */
  readonly first?: Buffer;
}

/** What keeping one piece costs beside its bytes, so that empty pieces are bounded too. */
const overhead = 256;

interface Waiting {
  readonly key: string;
  readonly frame: Frame;
  firstSerial: number;
  readonly pieces: Map<number, Buffer>;
  bytes: number;
  touched: number;
  asked: number;
}

/**
 * Puts bodies together that come in pieces: in any order, repeated, with serials that do not follow each other. Pieces belong together by
 * terminal, message and total. What never completes is given up; nothing grows without bound.
 */
export class PieceCollector {
  readonly #limits: PieceLimits;
  readonly #waiting = new Map<string, Waiting>();
  readonly #ofTerminal = new Map<string, number>();
  #bytes = 0;

  constructor(limits: Partial<PieceLimits> = {}) {
    this.#limits = { ...defaults, ...limits };
  }

  /** Bytes of pieces that wait. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Takes a frame at `now`. A whole message comes back as it is, the last missing piece gives the whole, any other nothing yet.
   * Pieces numbered 0 or above their total are `'body'` faults.
   */
  take(frame: Frame, now: number): Frame | 'body' | undefined {
    const { piece } = frame.header;
    if (!piece) return frame;
    if (piece.number < 1 || piece.number > piece.total) return 'body';
    if (piece.total === 1) return frame;
    const waiting = this.#for(frame, now);
    this.#keep(waiting, piece.number, frame);
    waiting.touched = now;
    if (waiting.pieces.size < piece.total) {
      this.#makeRoom(waiting);
      return undefined;
    }
    this.#drop(waiting);
    const body = Buffer.concat(
      Array.from({ length: piece.total }, (_, index) => waiting.pieces.get(index + 1) ?? empty),
    );
    return { header: { ...frame.header, bodyLength: body.length, piece: undefined }, body };
  }

  /** What to ask for again at `now`; gives up what has waited too long. Call it every second or so. */
  missing(now: number): MissingPieces[] {
    const asks: MissingPieces[] = [];
    for (const waiting of [...this.#waiting.values()]) {
      const idle = now - waiting.touched;
      if (idle >= this.#limits.keep) this.#drop(waiting);
      else if (waiting.asked < this.#limits.asks && idle >= this.#limits.askAfter * (waiting.asked + 1)) {
        waiting.asked++;
        const { frame, firstSerial, pieces } = waiting;
        asks.push({ frame, firstSerial, numbers: numbersMissing(waiting), first: pieces.get(1) });
      }
    }
    return asks;
  }

  /** Another body under a number that is there already is a new message, and the old one is given up. */
  #for(frame: Frame, now: number): Waiting {
    const { terminal, id, piece } = frame.header;
    const key = `${terminal}:${id}:${piece?.total}`;
    const known = this.#waiting.get(key);
    if (known && (known.pieces.get(piece?.number ?? 0)?.equals(frame.body) ?? true)) return known;
    if (known) this.#drop(known);
    const header = { ...frame.header, phone: Buffer.from(frame.header.phone) };
    const firstSerial = (frame.header.serial - (piece?.number ?? 1) + 1) & 0xffff;
    const made: Waiting = {
      key,
      frame: { header, body: empty },
      firstSerial,
      pieces: new Map(),
      bytes: 0,
      touched: now,
      asked: 0,
    };
    this.#waiting.set(key, made);
    return made;
  }

  #keep(waiting: Waiting, number: number, { header, body }: Frame): void {
    if (number === 1) waiting.firstSerial = header.serial;
    if (waiting.pieces.has(number)) return;
    waiting.pieces.set(number, Buffer.from(body));
    waiting.bytes += body.length + overhead;
    this.#count(header.terminal, body.length + overhead);
  }

  #count(terminal: string, grown: number): void {
    this.#bytes += grown;
    const bytes = (this.#ofTerminal.get(terminal) ?? 0) + grown;
    if (bytes > 0) this.#ofTerminal.set(terminal, bytes);
    else this.#ofTerminal.delete(terminal);
  }

  /** Maps keep the order of arrival: the first that is found is the oldest. */
  #makeRoom({ frame }: Waiting): void {
    const { terminal } = frame.header;
    const over = () => (this.#ofTerminal.get(terminal) ?? 0) > this.#limits.bytesPerTerminal;
    if (!over() && this.#bytes <= this.#limits.bytes) return;
    for (const oldest of this.#waiting.values()) {
      if (this.#bytes > this.#limits.bytes || (over() && oldest.frame.header.terminal === terminal)) this.#drop(oldest);
    }
  }

  #drop(waiting: Waiting): void {
    this.#waiting.delete(waiting.key);
    this.#count(waiting.frame.header.terminal, -waiting.bytes);
  }
}

/** The first 255, as many as an answer of 2013 can name. */
function numbersMissing({ frame, pieces }: Waiting): number[] {
  const total = frame.header.piece?.total ?? 0;
  const numbers: number[] = [];
  for (let number = 1; number <= total && numbers.length < 255; number++) {
    if (!pieces.has(number)) numbers.push(number);
  }
  return numbers;
}

const empty = Buffer.alloc(0);
