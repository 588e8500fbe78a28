import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { VehiclePosition } from '../position.ts';
import type { PositionSink } from '../position-sink.ts';
import { ensureStream, type StreamNames, streamNames } from './stream-names.ts';

/** What travels in one message. */
export interface StreamMessage {
  readonly positions?: readonly VehiclePosition[];
  /** Vehicle, terminal and ms of what was heard besides. */
  readonly heard?: readonly (readonly [vehicle: string, terminal: string, at: number])[];
  /** Vehicles of which the writer reads anew what it knows. */
  readonly forget?: readonly string[];
}

/** The gateway's end of the stream. */
export interface StreamSink extends PositionSink {
  heard(vehicle: string, terminal: string, at: number): void;
  forget(vehicle: string): void;
  close(): Promise<void>;
}

/** Most positions in a message, and how many ms they wait for each other. */
const MOST = 1500;
const WAIT = 20;
/** Milliseconds between two tellings of what was heard. */
const HEARD = 2000;
/** Positions on their way above which the ways in should pause. */
const HIGH = 50_000;

interface Entry {
  readonly positions: readonly VehiclePosition[];
  done(): void;
  failed(error: unknown): void;
}

/** A sink whose positions are durable once the stream has them on disk. Messages go one after the other, so that the order of each vehicle stays. */
export async function openStreamSink(
  url: string,
  options: { readonly names?: StreamNames; readonly onPressure?: (paused: boolean) => void } = {},
): Promise<StreamSink> {
  const names = options.names ?? streamNames();
  const connection = await connect({
    servers: url,
    name: 'goa gateway',
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
  });
  await ensureStream(await jetstreamManager(connection), names);
  const stream = jetstream(connection);
  const heard = new Map<string, readonly [string, string, number]>();
  const forget = new Set<string>();
  let queue: Entry[] = [];
  let waiting = 0;
  let paused = false;
  let closing = false;
  let going: Promise<void> | undefined;

  const press = () => {
    const now = paused ? waiting > HIGH / 2 : waiting > HIGH;
    if (now === paused) return;
    paused = now;
    options.onPressure?.(paused);
  };
  const publish = (message: StreamMessage) => stream.publish(names.subject, JSON.stringify(message));
  const take = () => {
    let count = 0;
    let at = 0;
    while (at < queue.length && count < MOST) count += queue[at++]!.positions.length;
    return queue.splice(0, at);
  };
  const tell = async () => {
    const message = { heard: [...heard.values()], forget: [...forget] };
    heard.clear();
    forget.clear();
    if (message.heard.length + message.forget.length > 0) await publish(message).catch(() => {});
  };

  /** What cannot be published is tried again: the stream may be full or away. */
  const run = async () => {
    while (queue.length > 0) {
      if (queue.length < MOST) await new Promise((resolve) => setTimeout(resolve, WAIT));
      const batch = take();
      for (;;) {
        try {
          if (forget.size > 0) await tell();
          await publish({ positions: batch.flatMap(({ positions }) => positions) });
          break;
        } catch (error) {
          if (closing) {
            for (const { failed } of [...batch, ...queue.splice(0)]) failed(error);
            return;
          }
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }
      for (const { positions, done } of batch) {
        waiting -= positions.length;
        done();
      }
      press();
    }
  };
  const telling = setInterval(() => void tell(), HEARD);

  return {
    put: (positions) =>
      new Promise((done, failed) => {
        if (closing) return failed(new Error('the stream is closed'));
        queue.push({ positions, done, failed });
        waiting += positions.length;
        press();
        going ??= run().finally(() => {
          going = undefined;
        });
      }),
    heard: (vehicle, terminal, at) => void heard.set(vehicle, [vehicle, terminal, at]),
    forget: (vehicle) => void forget.add(vehicle),
    close: async () => {
      closing = true;
      clearInterval(telling);
      await going;
      queue = [];
      await connection.close();
    },
  };
}
