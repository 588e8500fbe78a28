import { connect, type Socket } from 'node:net';
import {
  type Address,
  type Frame,
  FrameReader,
  isFault,
  type Order,
  phoneBytes,
  readOrder,
  terminalMessages,
  writeFrames,
} from '../jt808/index.ts';
import type { CarMessage } from './simulated-car.ts';

/** Where to and as whom. */
export interface TerminalOptions {
  readonly host: string;
  readonly port: number;
  readonly phone: string;
  readonly plate: string;
  /** 2019 for some, 2013 for others, as in every fleet. */
  readonly edition: Address['edition'];
}

/** What the terminals of a fleet have done so far. */
export interface FleetCount {
  connected: number;
  refused: number;
  sent: number;
  acknowledged: number;
  /** Positions of blind areas among those sent. */
  late: number;
}

/** Most positions of a batch. */
const batchSize = 20;

/** A pause before a link that broke is tried again, in milliseconds. */
const again = 5000;

/**
 * A terminal on a link of its own: registers, authenticates, reports, answers orders. What is not acknowledged is kept and sent again as
 * history when the link is back, as a good terminal does.
 */
export class SimulatedTerminal {
  readonly #options: TerminalOptions;
  readonly #count: FleetCount;
  readonly #address: Address;
  #socket: Socket | undefined;
  #reader = new FrameReader();
  #serial = 0;
  #ready = false;
  #stopped = false;
  #blind: CarMessage[] = [];
  /** Reports on their way, by the serial they went with. */
  #waiting = new Map<number, readonly CarMessage[]>();

  constructor(options: TerminalOptions, count: FleetCount) {
    this.#options = options;
    this.#count = count;
    const { phone, edition } = options;
    this.#address = { edition, revision: edition === '2019' ? 1 : 0, phone: phoneBytes(phone, edition) };
  }

  /** Opens the link; tries again until `stop`. */
  start(): void {
    const { host, port } = this.#options;
    const socket = connect(port, host);
    this.#socket = socket;
    this.#reader = new FrameReader();
    socket.on('connect', () => this.#introduce());
    socket.on('data', (chunk) => {
      for (const frame of this.#reader.push(chunk as Buffer).frames) this.#hear(frame);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#lost());
  }

  /** Reports what the car has to say now: late reports wait until the blind area is over. */
  report(messages: readonly CarMessage[]): void {
    const live = messages.filter(({ late }) => !late);
    this.#blind.push(...messages.filter(({ late }) => late));
    if (this.#blind.length > 5000) this.#blind = this.#blind.slice(-5000);
    if (!this.#ready) return void this.#blind.push(...live);
    for (const message of live) this.#post(terminalMessages.location(factsOf(message)), [message]);
    if (live.length === 0) return;
    while (this.#blind.length > 0) {
      const items = this.#blind.splice(0, batchSize);
      this.#count.late += items.length;
      this.#post(terminalMessages.batch(items.map(factsOf), true), items);
    }
  }

  /** Says that it is there. */
  beat(): void {
    if (this.#ready) this.#send(terminalMessages.heartbeat());
  }

  /** Whether everything that was sent has been acknowledged. */
  get idle(): boolean {
    return this.#waiting.size === 0;
  }

  stop(): void {
    this.#stopped = true;
    this.#socket?.destroy();
  }

  #introduce(): void {
    const { edition, plate, phone } = this.#options;
    const facts = { province: 52, city: 100, maker: 'GOSIM', model: 'SIM-1', terminalId: phone.slice(-7) };
    this.#send(terminalMessages.register({ ...facts, edition, plateColour: plate.length > 7 ? 5 : 1, plate }));
  }

  #hear(frame: Frame): void {
    const order = readOrder(frame);
    if (isFault(order)) return;
    if (order.kind === 'registration') {
      if (order.code === undefined) this.#refuse();
      else this.#send(terminalMessages.authenticate(order.code, this.#options.edition));
    } else if (order.kind === 'answer') this.#answered(order);
    else if (frame.header.id === 0x8103 || frame.header.id === 0x8300 || frame.header.id === 0x8202)
      this.#send(terminalMessages.answerOrder(frame.header.id, frame.header.serial, 0));
  }

  #answered({ to, id, result }: { readonly to: number; readonly id: number; readonly result: number }): void {
    if (id === 0x0102) {
      if (result === 0) this.#admitted();
      else this.#refuse();
      return;
    }
    const waiting = this.#waiting.get(to);
    if (!waiting || result !== 0) return;
    this.#waiting.delete(to);
    this.#count.acknowledged += waiting.length;
  }

  #admitted(): void {
    this.#ready = true;
    this.#count.connected++;
  }

  #refuse(): void {
    this.#count.refused++;
    this.stop();
  }

  #lost(): void {
    if (this.#ready) this.#count.connected--;
    this.#ready = false;
    this.#blind.unshift(...[...this.#waiting.values()].flat());
    this.#waiting.clear();
    if (!this.#stopped) setTimeout(() => this.#stopped || this.start(), again).unref();
  }

  #post(order: Order, messages: readonly CarMessage[]): void {
    this.#waiting.set(this.#serial, messages);
    this.#count.sent += messages.length;
    this.#send(order);
  }

  #send({ id, body }: Order): void {
    const frames = writeFrames(this.#address, id, this.#serial, body);
    this.#serial = (this.#serial + frames.length) & 0xffff;
    for (const frame of frames) this.#socket?.write(frame);
  }
}

function factsOf({ at, lat, lon, speed, course, ignition, alarm, odometer, fuel }: CarMessage) {
  const beidou = 1 << 19;
  const moving = speed > 0 ? 1 << 22 : 0;
  const status = (ignition ? 1 : 0) | 2 | beidou | moving;
  return { fixAt: at, lat, lon, altitude: 1070, speed, course, alarm, status, odometer, fuel, satellites: 14 };
}
