import type { Socket } from 'node:net';
import { type Address, FrameReader, type Order, writeFrames } from '../jt808/index.ts';
import type { GatewayLimits } from './limits.ts';

/** A terminal that has shown who it is, on the link it did so. */
export interface Session {
  readonly phone: string;
  readonly terminal: string;
  readonly vehicle: string;
  readonly link: Link;
  /** How answers are addressed: edition, revision and bytes of the phone as it sent them. */
  readonly address: Address;
  readonly since: number;
}

/** One TCP link: what came over it, who speaks on it, and the serials of what is sent. */
export class Link {
  readonly socket: Socket;
  readonly address: string;
  readonly reader = new FrameReader();
  readonly sessions = new Map<string, Session>();
  readonly opened = Date.now();
  heardAt = Date.now();
  /** Messages whose answer waits. */
  pending = 0;
  /** Bytes that were no message. */
  faults = 0;
  #serial = 0;
  #working = false;
  readonly #queue: (() => Promise<void> | undefined)[] = [];
  #corked = false;
  #full = false;
  #held = false;
  readonly #limits: GatewayLimits;

  constructor(socket: Socket, limits: GatewayLimits) {
    this.socket = socket;
    this.address = socket.remoteAddress ?? '';
    this.#limits = limits;
  }

  /** Whether somebody on it has shown who they are. */
  get known(): boolean {
    return this.sessions.size > 0;
  }

  /** Whether it is counted among those that have not shown who they are. */
  counted = false;

  /** Does work after what came before it on this link is done; most of it is done at once. */
  inTurn(work: () => Promise<void> | undefined): void {
    if (this.#queue.length === 0 && !this.#working) this.#begin(work);
    else this.#queue.push(work);
  }

  #begin(work: () => Promise<void> | undefined): void {
    const going = work();
    if (!going) return;
    this.#working = true;
    this.pending++;
    const next = () => {
      this.#working = false;
      this.settled();
      while (!this.#working) {
        const waiting = this.#queue.shift();
        if (!waiting) return;
        this.#begin(waiting);
      }
    };
    going.then(next, () => {
      this.close();
      next();
    });
    this.press();
  }

  /** Sends a message and answers the serial of its first frame. A link that does not read is closed. */
  send(to: Address, { id, body }: Order): number {
    const serial = this.#serial;
    if (this.socket.destroyed) return serial;
    const frames = writeFrames(to, id, serial, body);
    this.#serial = (serial + frames.length) & 0xffff;
    this.#cork();
    for (const frame of frames) this.socket.write(frame);
    if (this.socket.writableLength > this.#limits.unread) this.close();
    return serial;
  }

  /** A message got its answer: more may be read once enough have. */
  settled(): void {
    this.pending--;
    if (this.#full && this.pending < this.#limits.pending / 2) {
      this.#full = false;
      this.#flow();
    }
  }

  /** Stops reading when too many messages wait. */
  press(): void {
    if (this.#full || this.pending + this.#queue.length < this.#limits.pending) return;
    this.#full = true;
    this.#flow();
  }

  /** The whole gateway stops or goes on. */
  hold(held: boolean): void {
    this.#held = held;
    this.#flow();
  }

  #flow(): void {
    if (this.#full || this.#held) this.socket.pause();
    else this.socket.resume();
  }

  close(): void {
    this.socket.destroy();
  }

  /** Answers of one turn of the loop leave in one packet. */
  #cork(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.socket.cork();
    setImmediate(() => {
      this.#corked = false;
      this.socket.uncork();
    });
  }
}
