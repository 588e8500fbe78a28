import type { Store } from '#platform/store';
import {
  type Detector,
  drainStream,
  emptyInbox,
  PositionWriter,
  prepareMonths,
  type StreamNames,
} from '#platform/tracks';
import { alarmActor } from '../alarms/alarm-detector.ts';
import { reportTrouble } from './report-trouble.ts';

/** What a writer is started with. */
export interface WriterRunOptions {
  readonly store: Store;
  readonly detector?: () => Promise<Detector>;
  readonly report?: (line: string) => void;
  /** Told when the ways in should pause and when they may go on. */
  readonly onPressure?: (paused: boolean) => void;
}

/** Milliseconds between two looks into the inbox of other processes. */
const INBOX = 300;

/** Starts a writer that also empties the inbox of other processes. Closing it writes what waits. */
export async function startWriter({ store, detector, report, onPressure }: WriterRunOptions): Promise<PositionWriter> {
  const onTrouble = reportTrouble('writer', report ?? (() => {}));
  await prepareMonths(store);
  const writer = new PositionWriter({ store, actor: alarmActor, detector, onTrouble, onPressure });
  const inbox = repeat(
    INBOX,
    async () => {
      while ((await emptyInbox(store, writer)) > 0);
    },
    onTrouble,
  );
  const close = writer.close.bind(writer);
  writer.close = async (patience) => {
    await inbox();
    await close(patience);
  };
  return writer;
}

/** Starts a writer behind the stream of gateways in other processes; answers how to stop it. */
export async function startStreamWriter(
  options: WriterRunOptions & { readonly stream: { readonly url: string; readonly names?: StreamNames } },
): Promise<{ stop(): Promise<void> }> {
  const writer = await startWriter(options);
  const onTrouble = reportTrouble('writer', options.report ?? (() => {}));
  const draining = await drainStream(options.stream.url, writer, { names: options.stream.names, onTrouble });
  return {
    stop: async () => {
      await draining.stop();
      await writer.close();
    },
  };
}

/** Does work again and again, never twice at once; answers how to end it. */
function repeat(ms: number, work: () => Promise<void>, trouble: (error: unknown) => void): () => Promise<void> {
  let going: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    going = work()
      .catch(trouble)
      .then(() => {
        busy = false;
      });
  }, ms);
  return async () => {
    clearInterval(timer);
    await going;
  };
}
