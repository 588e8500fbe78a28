import { type JsMsg, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { isForGood } from '../write/is-for-good.ts';
import { PositionJudge, type PositionJudgeOptions } from '../write/position-judge.ts';
import { InOrder } from './in-order.ts';
import { AGAIN, AHEAD, ensureStream, type StreamNames, streamNames } from './stream-names.ts';
import type { StreamMessage } from './stream-sink.ts';

/** A missing message is waited for so long in ms: twice as long as the server takes to give out again what a dead process had in hand. */
const MISSING = 2 * AGAIN;

/** Pause in ms before what could not be judged is tried again. */
const PAUSE = 1000;

/**
 * Judges what is in the stream beside the writer that stores it, in the order of the stream. How far it was judged stands in the database, in the transaction
 * of the alarms: a message that comes again after a crash is known by its number. One judge works at a time.
 */
export async function judgeStream(
  url: string,
  options: Omit<PositionJudgeOptions, 'stream'> & {
    readonly names?: StreamNames;
    readonly onTrouble?: (error: unknown) => void;
  },
): Promise<{ stop(): Promise<void> }> {
  const { names = streamNames(), onTrouble } = options;
  const connection = await connect({
    servers: url,
    name: 'goa rules',
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
  });
  const manager = await jetstreamManager(connection);
  await ensureStream(manager, names);
  const { created, state } = await manager.streams.info(names.stream);
  const open = () => PositionJudge.open({ ...options, stream: `${names.stream} ${created}` });
  let judge = await open();
  const order = new InOrder<JsMsg>(Math.max(judge.mark, state.first_seq - 1));
  const consumer = await jetstream(connection).consumers.get(names.stream, names.rules);
  const messages = await consumer.consume({ max_messages: AHEAD });
  const waiting: JsMsg[] = [];
  let going: Promise<void> | undefined;
  let stopping = false;

  /** One transaction for all; what is refused for good is judged message by message, and one that even then cannot be judged is left out and reported. */
  const judgeAll = async (batch: readonly JsMsg[]): Promise<void> => {
    const to = batch.at(-1)!.seq;
    if (to <= judge.mark) return;
    const read = batch.map((message) => message.json<StreamMessage>());
    for (const vehicle of read.flatMap(({ forget = [] }) => forget)) judge.forget(vehicle);
    try {
      await judge.judge(
        read.flatMap(({ positions = [] }) => positions),
        to,
      );
    } catch (error) {
      if (!isForGood(error)) throw error;
      onTrouble?.(error);
      judge = await open();
      if (batch.length === 1) return judge.judge([], to);
      for (const message of batch) await judgeAll([message]);
    }
  };
  const work = async () => {
    while (waiting.length > 0 && !stopping) {
      const batch = waiting.splice(0);
      const beat = setInterval(() => {
        for (const message of [...batch, ...waiting]) message.working();
      }, AGAIN / 3);
      while (!stopping) {
        try {
          await judgeAll(batch);
          for (const message of batch) message.ack();
          break;
        } catch (error) {
          onTrouble?.(error);
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
          judge = await open().catch(() => judge);
        }
      }
      clearInterval(beat);
    }
  };
  const begin = (ready: readonly JsMsg[]) => {
    waiting.push(...ready);
    if (waiting.length > 0)
      going ??= work().finally(() => {
        going = undefined;
        begin([]);
      });
  };
  let patience: NodeJS.Timeout | undefined;
  const reading = (async () => {
    for await (const message of messages) {
      const { ready, old } = order.take(message.seq, message);
      if (old) message.ack();
      begin(ready);
      if (order.held === 0 || ready.length > 0) {
        clearTimeout(patience);
        patience = undefined;
      }
      if (order.held > 0)
        patience ??= setTimeout(() => {
          patience = undefined;
          begin(order.skip());
        }, MISSING);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(patience);
      await messages.close();
      await reading;
      await going;
      await connection.close();
    },
  };
}
