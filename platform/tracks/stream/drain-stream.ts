import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { PositionWriter } from '../write/position-writer.ts';
import { AGAIN, AHEAD, ensureStream, type StreamNames, streamNames } from './stream-names.ts';
import type { StreamMessage } from './stream-sink.ts';

/**
 * Hands what is in the stream to a writer and takes it out once it is committed. A writer that dies leaves its messages in the stream; the next gets them, and
 * the table bears what was committed already. One writer works at a time: the order of a vehicle's positions is that of the stream.
 */
export async function drainStream(
  url: string,
  writer: Pick<PositionWriter, 'put' | 'heard' | 'forget'>,
  options: { readonly names?: StreamNames; readonly onTrouble?: (error: unknown) => void } = {},
): Promise<{ stop(): Promise<void> }> {
  const names = options.names ?? streamNames();
  const connection = await connect({
    servers: url,
    name: 'goa writer',
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
  });
  const manager = await jetstreamManager(connection);
  await ensureStream(manager, names);
  // What a writer before had in hand comes again first, so that the order of each vehicle stays.
  const { num_ack_pending } = await manager.consumers.info(names.stream, names.writer);
  if (num_ack_pending > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN));
  const consumer = await jetstream(connection).consumers.get(names.stream, names.writer);
  const messages = await consumer.consume({ max_messages: AHEAD });
  const working = (async () => {
    for await (const message of messages) {
      const { positions = [], heard = [], forget = [] } = message.json<StreamMessage>();
      for (const vehicle of forget) writer.forget(vehicle);
      for (const [vehicle, terminal, at] of heard) writer.heard(vehicle, terminal, at);
      // A long wait for the database is no reason to give it out twice.
      const beat = setInterval(() => message.working(), AGAIN / 3);
      writer
        .put(positions)
        .then(
          () => message.ack(),
          (error) => options.onTrouble?.(error),
        )
        .finally(() => clearInterval(beat));
    }
  })();
  return {
    stop: async () => {
      await messages.close();
      await working;
      await connection.close();
    },
  };
}
