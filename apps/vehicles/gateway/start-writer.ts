import type { Store } from '#platform/store';
import {
  type ApartDetector,
  type Detector,
  drainStream,
  emptyInbox,
  judgeStream,
  openStreamSink,
  type PositionSink,
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
export async function startWriter(options: WriterRunOptions): Promise<PositionWriter> {
  const writer = await openWriter(options);
  const endInbox = emptyAgainAndAgain(options, writer);
  const close = writer.close.bind(writer);
  writer.close = async (patience) => {
    await endInbox();
    await close(patience);
  };
  return writer;
}

/** What works behind the stream of gateways in other processes. */
export interface StreamRunOptions {
  readonly stream: { readonly url: string; readonly names?: StreamNames };
}

/** Starts a writer behind the stream; answers how to stop it. The inbox goes into the stream too, so that who judges gets it as well. */
export async function startStreamWriter(
  options: Omit<WriterRunOptions, 'detector'> & StreamRunOptions,
): Promise<{ stop(): Promise<void> }> {
  const { url, names } = options.stream;
  const writer = await openWriter(options);
  const sink = await openStreamSink(url, { names });
  const endInbox = emptyAgainAndAgain(options, sink);
  const onTrouble = reportTrouble('writer', options.report ?? (() => {}));
  const draining = await drainStream(url, writer, { names, onTrouble });
  return {
    stop: async () => {
      await endInbox();
      await sink.close();
      await draining.stop();
      await writer.close();
    },
  };
}

/** Starts the judge behind the stream: alarms are found apart from the writing of positions. Answers how to stop it. */
export function startStreamRules({
  store,
  detector,
  report,
  stream,
}: Pick<WriterRunOptions, 'store' | 'report'> &
  StreamRunOptions & { readonly detector: () => Promise<ApartDetector> }): Promise<{ stop(): Promise<void> }> {
  const onTrouble = reportTrouble('rules', report ?? (() => {}));
  return judgeStream(stream.url, { store, detector, actor: alarmActor, names: stream.names, onTrouble });
}

async function openWriter({ store, detector, report, onPressure }: WriterRunOptions): Promise<PositionWriter> {
  await prepareMonths(store);
  const onTrouble = reportTrouble('writer', report ?? (() => {}));
  return new PositionWriter({ store, actor: alarmActor, detector, onTrouble, onPressure });
}

function emptyAgainAndAgain({ store, report }: WriterRunOptions, sink: PositionSink): () => Promise<void> {
  const empty = async () => {
    while ((await emptyInbox(store, sink)) > 0);
  };
  return repeat(INBOX, empty, reportTrouble('writer', report ?? (() => {})));
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
