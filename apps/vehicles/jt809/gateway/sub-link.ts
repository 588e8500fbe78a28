import { connect, type Socket } from 'node:net';
import { uint } from '../../jt808/bytes.ts';
import {
  bodyOf,
  messageId,
  type PlatformEdition,
  type PlatformFrame,
  PlatformReader,
  utcSeconds,
  writePlatformFrame,
} from '../index.ts';

/** Where and as whom a sub link is opened; times in ms. */
export interface SubLinkOptions {
  readonly host: string;
  readonly port: number;
  readonly platform: number;
  readonly version: Buffer;
  readonly edition: PlatformEdition;
  /** The code that the answer to the login gave: it is what this platform shows. */
  readonly code: number;
  readonly times?: Partial<typeof TIMES>;
  readonly onTrouble?: (error: unknown) => void;
}

/** Kept alive every minute and given up after three without a word (JT/T 809); how often received positions are told and a lost link is tried again are our defaults. */
const TIMES = { keep: 60_000, silent: 180_000, tell: 600_000, again: 30_000 };

/**
 * The sub link (从链路) of one lower platform, from its login to the end of its main link: this platform connects to where the lower one listens, shows the code
 * that it gave, keeps the link alive, opens it again when it is lost, and tells over it how many positions it received.
 */
export class SubLink {
  readonly #options: SubLinkOptions;
  readonly #times: typeof TIMES;
  readonly #timers: NodeJS.Timeout[] = [];
  #socket: Socket | undefined;
  #serial = 0;
  #open = false;
  #ended = false;
  #received = 0;
  #since = Date.now();

  constructor(options: SubLinkOptions) {
    this.#options = options;
    this.#times = { ...TIMES, ...options.times };
    this.#timers.push(setInterval(() => this.#open && this.#send(messageId.subKeep), this.#times.keep));
    this.#timers.push(setInterval(() => this.#tell(), this.#times.tell));
    for (const timer of this.#timers) timer.unref();
    this.#connect();
  }

  /** Whether the lower platform let this one in. */
  get open(): boolean {
    return this.#open;
  }

  /** Counts positions that were kept. */
  received(count: number): void {
    this.#received += count;
  }

  /** Says goodbye and ends for good. */
  close(): void {
    this.#ended = true;
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#open) this.#send(messageId.subLogout, uint(this.#options.code, 4));
    this.#socket?.end();
    this.#socket?.setTimeout(1000, () => this.#socket?.destroy());
  }

  #connect(): void {
    const { host, port, code } = this.#options;
    const reader = new PlatformReader();
    const socket = connect({ host, port });
    this.#socket = socket;
    socket.setTimeout(this.#times.silent, () => socket.destroy());
    socket.once('connect', () => this.#send(messageId.subLogin, uint(code, 4)));
    socket.on('data', (chunk) => {
      for (const frame of reader.push(chunk).frames) this.#hear(frame);
    });
    socket.on('error', (error) => this.#options.onTrouble?.(error));
    socket.once('close', () => {
      this.#open = false;
      if (!this.#ended) setTimeout(() => this.#ended || this.#connect(), this.#times.again).unref();
    });
  }

  #hear(frame: PlatformFrame): void {
    if (frame.header.id !== messageId.subLoginAnswer) return;
    const result = bodyOf(frame, this.#options.edition)[0];
    this.#open = result === 0;
    if (this.#open) return;
    // Whoever refuses the code once will refuse it again: the next login gives another.
    this.#options.onTrouble?.(new Error(`platform ${this.#options.platform} refused the sub link with ${result}`));
    this.close();
  }

  /** 0x9101: how many positions came since the last time. */
  #tell(): void {
    if (!this.#open || this.#received === 0) return;
    const now = Date.now();
    this.#send(messageId.received, Buffer.concat([uint(this.#received, 4), utcSeconds(this.#since), utcSeconds(now)]));
    this.#received = 0;
    this.#since = now;
  }

  #send(id: number, body: Buffer = Buffer.alloc(0)): void {
    const { platform, version, edition } = this.#options;
    const header = { serial: this.#serial++, id, platform, version };
    if (this.#socket?.writable) this.#socket.write(writePlatformFrame(header, edition, body, Date.now()));
  }
}
