import { createServer, type Server, type Socket } from 'node:net';
import type { Files } from '#platform/files';
import type { Sealer, Store } from '#platform/store';
import type { PositionSink } from '#platform/tracks';
import {
  accepted,
  answer,
  answerMedia,
  askForPieces,
  type Edition,
  type Frame,
  failed,
  PieceCollector,
} from '../jt808/index.ts';
import { MediaKeeper, type MediaLimits } from '../media/media-keeper.ts';
import { ORDERS_CHANNEL } from '../terminals/order-terminal.ts';
import { Downlink } from './downlink.ts';
import { type HearingParts, hear } from './hear.ts';
import { GATEWAY_LIMITS, type GatewayLimits } from './limits.ts';
import { Link } from './link.ts';
import { Sessions } from './sessions.ts';
import { Sightings } from './sightings.ts';
import { TerminalDirectory } from './terminal-directory.ts';

/** What a gateway works with. */
export interface GatewayOptions {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly sink: PositionSink;
  /** A terminal said something that is no position. */
  readonly heard: (vehicle: string, terminal: string, at: number) => void;
  /** What is known of a vehicle must be read anew. */
  readonly forget: (vehicle: string) => void;
  readonly limits?: Partial<GatewayLimits>;
  /** Where recordings are kept; without it they are answered with unsupported. */
  readonly files?: Files;
  readonly media?: Partial<MediaLimits>;
  readonly onTrouble?: (error: unknown) => void;
}

/** Milliseconds between two looks at changes of the ledger, at sightings, at links that are silent, and at missing pieces. */
const EVERY = { refresh: 2000, sightings: 3000, sweep: 5000, pieces: 1000, expire: 60_000 };

/** A recording. */
const MEDIA = 0x0801;

/** JT/T 808 over TCP: one per port. Nothing a terminal sends ends it; what a terminal is told has happened. */
export class Gateway {
  readonly directory: TerminalDirectory;
  readonly sessions = new Sessions();
  readonly sightings: Sightings;
  readonly #options: GatewayOptions;
  readonly #limits: GatewayLimits;
  readonly #links = new Set<Link>();
  readonly #strangers = new Map<string, number>();
  readonly #pieces: PieceCollector;
  readonly #downlink: Downlink;
  readonly #parts: HearingParts;
  readonly #server: Server;
  readonly #timers: NodeJS.Timeout[] = [];
  #unlisten = () => {};
  #held = false;

  constructor(options: GatewayOptions) {
    const { store, sealer, sink, heard } = options;
    this.#options = options;
    this.#limits = { ...GATEWAY_LIMITS, ...options.limits };
    this.#pieces = new PieceCollector({ askAfter: this.#limits.gap, bytesPerTerminal: this.#limits.waiting });
    this.directory = new TerminalDirectory(store, sealer);
    this.sightings = new Sightings(store);
    this.#downlink = new Downlink(store, this.sessions, this.#limits, (error) => this.#trouble(error));
    this.#parts = {
      store,
      sink,
      heard,
      directory: this.directory,
      sightings: this.sightings,
      sessions: this.sessions,
      downlink: this.#downlink,
      media: options.files && new MediaKeeper(store, options.files, options.media),
      trouble: (error) => this.#trouble(error),
      terminalsPerLink: this.#limits.terminals,
      came: ({ vehicle, link }) => {
        this.#count(link.address, -1, link);
        options.forget(vehicle);
      },
    };
    this.#server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 }, (socket) =>
      this.#open(socket),
    );
  }

  /** Links that are open. */
  get links(): number {
    return this.#links.size;
  }

  /** Loads who may connect and opens the port (0 lets the system choose); answers the port. Rejects with the error of the socket when it cannot be had. */
  async listen(port: number, host?: string): Promise<number> {
    await this.directory.load();
    await this.sightings.refresh();
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ port, host, backlog: 4096 }, () => resolve());
    });
    this.#server.on('error', (error) => this.#trouble(error));
    this.#unlisten = this.#options.store.listen(ORDERS_CHANNEL, (payload) => {
      void (payload ? this.#downlink.check(payload) : this.#downlink.checkAll().catch((error) => this.#trouble(error)));
    });
    this.#every(EVERY.refresh, () => this.#refresh());
    this.#every(EVERY.sightings, () => this.sightings.flush());
    this.#every(EVERY.expire, () => this.#downlink.expire());
    this.#every(EVERY.sweep, async () => this.#sweep());
    this.#every(EVERY.pieces, async () => this.#askForPieces());
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  /** Lets nobody say more until it is called with false. */
  hold(held: boolean): void {
    this.#held = held;
    for (const link of this.#links) link.hold(held);
  }

  /** Closes the port and every link. Close the sink first: what it still writes is still answered. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#unlisten();
    this.#downlink.stop();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const link of this.#links) link.close();
    await closed;
    await this.sightings.flush().catch((error) => this.#trouble(error));
  }

  #open(socket: Socket): void {
    const link = new Link(socket, this.#limits);
    if (this.#links.size >= this.#limits.links || this.#count(link.address, 0) >= this.#limits.strangers) {
      socket.destroy();
      return;
    }
    this.#links.add(link);
    this.#count(link.address, 1, link);
    if (this.#held) link.hold(true);
    socket.on('data', (chunk) => this.#take(link, chunk));
    socket.on('error', () => link.close());
    socket.once('close', () => this.#drop(link));
  }

  #drop(link: Link): void {
    this.#links.delete(link);
    this.#count(link.address, -1, link);
    for (const session of link.sessions.values()) this.#downlink.left(session);
    this.sessions.drop(link);
  }

  /** Links of an address that have not shown who they are; each counts once and leaves the count once. */
  #count(address: string, change: number, link?: Link): number {
    const known = this.#strangers.get(address) ?? 0;
    if (link && link.counted === change > 0) return known;
    if (link) link.counted = change > 0;
    if (known + change > 0) this.#strangers.set(address, known + change);
    else this.#strangers.delete(address);
    return known + change;
  }

  #take(link: Link, chunk: Buffer): void {
    link.heardAt = Date.now();
    const { frames, faults } = link.reader.push(chunk);
    link.faults += faults.length;
    for (const { about } of faults) {
      const [only] = link.sessions.size === 1 ? link.sessions.values() : [];
      if (about && only) link.send(only.address, answer(about, 2));
    }
    for (const frame of frames) link.inTurn(() => this.#hear(link, frame));
    link.press();
  }

  #hear(link: Link, frame: Frame): Promise<void> | undefined {
    const { header } = frame;
    if (!header.piece) return hear(this.#parts, link, frame);
    if (!link.sessions.has(header.terminal)) return hear(this.#parts, link, { header, body: frame.body });
    if (header.id === MEDIA && header.piece.total > this.#limits.mediaPieces)
      return void link.send(header, answer(header, failed));
    const whole = this.#pieces.take(frame, Date.now());
    if (whole === 'body') return void link.send(header, answer(header, 2));
    // The piece that completes the message is answered with the message.
    if (!whole) return void link.send(header, answer(header, accepted));
    return hear(this.#parts, link, whole);
  }

  #askForPieces(): void {
    for (const { frame, firstSerial, numbers, first } of this.#pieces.missing(Date.now())) {
      const session = this.sessions.get(frame.header.terminal);
      // A recording is asked for by its number, which stands in its first piece.
      const known = frame.header.id === MEDIA && first && first.length >= 4;
      const ask = (edition: Edition) =>
        known ? answerMedia(first.readUInt32BE(0), numbers) : askForPieces(firstSerial, numbers, edition);
      session?.link.send(session.address, ask(session.address.edition));
    }
  }

  async #refresh(): Promise<void> {
    await this.sightings.refresh();
    for (const { phone, vehicle, admitted, id } of await this.directory.refresh()) {
      this.#options.forget(vehicle);
      const session = this.sessions.get(phone);
      if (!session || (admitted && session.vehicle === vehicle && session.terminal === id)) continue;
      this.sessions.end(session);
      if (!session.link.known) session.link.close();
    }
  }

  /** While nobody is read, silence says nothing. */
  #sweep(): void {
    if (this.#held) return;
    const now = Date.now();
    for (const link of this.#links) {
      if (link.pending > 0) continue;
      const idle = now - link.heardAt > this.#limits.idle;
      if (idle || (!link.known && now - link.opened > this.#limits.introduction)) link.close();
    }
  }

  #every(ms: number, work: () => Promise<void>): void {
    let busy = false;
    const timer = setInterval(async () => {
      if (busy) return;
      busy = true;
      await work().catch((error) => this.#trouble(error));
      busy = false;
    }, ms);
    timer.unref();
    this.#timers.push(timer);
  }

  #trouble(error: unknown): void {
    this.#options.onTrouble?.(error);
  }
}
