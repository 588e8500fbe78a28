import { connect, type Socket } from 'node:net';
import { type Edition, FrameReader, type Order, phoneBytes, terminalMessages, writeFrames } from '../../jt808/index.ts';

/** What came down to a terminal: the number of the message, its serial and its body. */
export interface Heard {
  readonly id: number;
  readonly serial: number;
  readonly body: Buffer;
}

/** A terminal of the tests on a link of its own. */
export class TrialTerminal {
  readonly socket: Socket;
  readonly phone: string;
  readonly edition: Edition;
  readonly heard: Heard[] = [];
  closed = false;
  #serial = 0;
  #wake = () => {};
  readonly #reader = new FrameReader();

  constructor(port: number, phone: string, edition: Edition = '2013', more: { readonly localAddress?: string } = {}) {
    this.phone = phone;
    this.edition = edition;
    this.socket = connect({ port, host: '127.0.0.1', ...more });
    this.socket.on('data', (chunk) => {
      for (const { header, body } of this.#reader.push(chunk).frames)
        this.heard.push({ id: header.id, serial: header.serial, body });
      this.#wake();
    });
    this.socket.on('error', () => {});
    this.socket.once('close', () => {
      this.closed = true;
      this.#wake();
    });
  }

  /** The bytes of a message, with the next serial. */
  bytes({ id, body }: Order): Buffer {
    const address = {
      edition: this.edition,
      revision: this.edition === '2019' ? 1 : 0,
      phone: phoneBytes(this.phone, this.edition),
    };
    const frames = writeFrames(address, id, this.#serial, body);
    this.#serial = (this.#serial + frames.length) & 0xffff;
    return Buffer.concat(frames);
  }

  /** Sends a message and answers the serial of its last frame. */
  send(order: Order): number {
    this.socket.write(this.bytes(order));
    return (this.#serial - 1) & 0xffff;
  }

  /** The first message down that fits, waiting for it; what was heard stays. Rejects when the link closes without. */
  async hear(fits: (heard: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      if (this.closed) throw new Error(`the link closed; heard ${this.heard.map(({ id }) => id.toString(16)).join()}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Result of the common answer to the message with that serial. */
  async answerTo(serial: number): Promise<number> {
    const { body } = await this.hear(({ id, body }) => id === 0x8001 && body.readUInt16BE(0) === serial);
    return body[4]!;
  }

  /** Registers: the result and the code. */
  async register(
    facts: { readonly plate?: string; readonly terminalId?: string; readonly city?: number } = {},
  ): Promise<{ result: number; code: string }> {
    const serial = this.send(
      terminalMessages.register({
        edition: this.edition,
        province: 52,
        city: facts.city ?? 121,
        maker: 'TRIAL',
        model: 'T-1',
        terminalId: facts.terminalId ?? 'ID00001',
        plateColour: 1,
        plate: facts.plate ?? '贵A10001',
      }),
    );
    const { body } = await this.hear(({ id, body }) => id === 0x8100 && body.readUInt16BE(0) === serial);
    return { result: body[2]!, code: body.subarray(3).toString('latin1') };
  }

  /** Registers and authenticates; throws when it is refused. */
  async enter(facts?: { readonly plate?: string; readonly terminalId?: string }): Promise<string> {
    const { result, code } = await this.register(facts);
    if (result !== 0) throw new Error(`registration refused with ${result}`);
    await this.show(code);
    return code;
  }

  /** Authenticates with a code; throws when it is refused. */
  async show(code: string): Promise<void> {
    const result = await this.answerTo(this.send(terminalMessages.authenticate(code, this.edition)));
    if (result !== 0) throw new Error(`the code was refused with ${result}`);
  }

  /** Reports a place and answers the serial. */
  report(facts: Partial<Parameters<typeof terminalMessages.location>[0]> = {}): number {
    return this.send(
      terminalMessages.location({
        fixAt: Math.floor(Date.now() / 1000) * 1000,
        lat: 26.57,
        lon: 106.71,
        speed: 40,
        ...facts,
      }),
    );
  }

  /** A body in pieces of the given size, as frames in order. */
  pieces(id: number, body: Buffer, size: number): Buffer[] {
    const total = Math.ceil(body.length / size);
    return Array.from({ length: total }, (_, i) =>
      pieceOf(this, id, body.subarray(i * size, (i + 1) * size), total, i + 1),
    );
  }

  nextSerial(): number {
    return this.#serial++ & 0xffff;
  }

  end(): Promise<void> {
    this.socket.destroy();
    return new Promise((resolve) => (this.closed ? resolve() : this.socket.once('close', () => resolve())));
  }
}

function pieceOf(terminal: TrialTerminal, id: number, part: Buffer, total: number, number: number): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt16BE(id, 0);
  head.writeUInt16BE(part.length | 0x2000, 2);
  phoneBytes(terminal.phone, '2013').copy(head, 4);
  head.writeUInt16BE(terminal.nextSerial(), 10);
  head.writeUInt16BE(total, 12);
  head.writeUInt16BE(number, 14);
  const plain = Buffer.concat([head, part]);
  const checked = Buffer.concat([plain, Buffer.from([plain.reduce((sum, byte) => sum ^ byte, 0)])]);
  const escaped = [...checked].flatMap((byte) => (byte === 0x7e ? [0x7d, 2] : byte === 0x7d ? [0x7d, 1] : [byte]));
  return Buffer.from([0x7e, ...escaped, 0x7e]);
}
