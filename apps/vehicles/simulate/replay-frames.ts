import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Frame, FrameReader, readOrder } from '../jt808/index.ts';

const flag = 0x7e;

/** What goes over the wire at a time, read from a file. */
export interface Recording {
  /** In the order of the file. */
  readonly chunks: readonly Buffer[];
  /** Lines that are no hexadecimal bytes, by their number from 1. */
  readonly bad: readonly number[];
}

/**
 * Reads recorded bytes: a text with a line of hexadecimal digits for each chunk (blanks between them, empty lines and what follows # are passed
 * over), or else, beginning with a flag, the bytes themselves, cut behind each flag 7e that ends a message.
 */
export function readRecording(bytes: Buffer): Recording {
  if (bytes[0] === flag || bytes.includes(0)) return { chunks: cutBinary(bytes), bad: [] };
  const text = bytes.toString('utf8');
  const chunks: Buffer[] = [];
  const bad: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const digits = line.replace(/#.*$/, '').replace(/\s+/g, '');
    if (digits === '') continue;
    if (/^([0-9a-f]{2})+$/i.test(digits)) chunks.push(Buffer.from(digits, 'hex'));
    else bad.push(index + 1);
  }
  return { chunks, bad };
}

function cutBinary(bytes: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  let from = 0;
  while (from < bytes.length) {
    const open = bytes.indexOf(flag, from);
    const close = open < 0 ? -1 : bytes.indexOf(flag, open + 2);
    const to = close < 0 ? bytes.length : close + 1;
    chunks.push(bytes.subarray(from, to));
    from = to;
  }
  return chunks;
}

/** How bytes are played. */
export interface ReplayOptions {
  readonly host: string;
  readonly port: number;
  /** Milliseconds between two chunks. */
  readonly pace: number;
  /** How long to listen for answers after the last chunk, in milliseconds. */
  readonly linger: number;
  /** Told of each answer. */
  readonly onAnswer?: (line: string) => void;
}

/** What came of it. */
export interface Replayed {
  readonly chunks: number;
  readonly bytes: number;
  readonly answers: number;
  /** The other side closed the link before the end. */
  readonly cut: boolean;
}

/** Plays chunks over one link. @throws Error of the connection when nobody listens */
export async function replayFrames(chunks: readonly Buffer[], options: ReplayOptions): Promise<Replayed> {
  const socket = connect(options.port, options.host);
  await once(socket, 'connect');
  const reader = new FrameReader();
  let answers = 0;
  let cut = false;
  socket.on('data', (chunk) => {
    for (const frame of reader.push(chunk as Buffer).frames) {
      answers++;
      options.onAnswer?.(describe(frame));
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    cut = true;
  });
  let sent = 0;
  let bytes = 0;
  for (const chunk of chunks) {
    if (cut) break;
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    sent++;
    bytes += chunk.length;
    if (options.pace > 0) await sleep(options.pace);
  }
  if (!cut) await Promise.race([sleep(options.linger), once(socket, 'close')]);
  const replayed = { chunks: sent, bytes, answers, cut };
  socket.destroy();
  return replayed;
}

function describe(frame: Frame): string {
  const { id, terminal, serial } = frame.header;
  const name = `${id.toString(16).padStart(4, '0')} to ${terminal} serial ${serial}`;
  const order = readOrder(frame);
  return 'kind' in order ? `${name}: ${JSON.stringify(order)}` : `${name}: unreadable`;
}
