import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ServerEvent } from './raw-route.ts';

/** Streams of events that are being sent, so that a server which stops can end them. */
export type OpenStreams = Set<PassThrough>;

/** Time without an event after which a line is sent anyway, so that nothing on the way takes the line for dead. */
const BEAT_MS = 20_000;

/** Time after which a stream ends: the browser comes again by itself and is judged anew, so that a revoked right does not live on in it. */
const LIFE_MS = 10 * 60_000;

/** Turns events into the bytes of `text/event-stream`; stops asking for them when the reader has gone. */
export function eventStream(events: AsyncIterable<ServerEvent>, open: OpenStreams): PassThrough {
  const out = new PassThrough();
  const beat = setInterval(() => out.write(': \n\n'), BEAT_MS);
  const life = setTimeout(() => out.end(), LIFE_MS);
  const source = events[Symbol.asyncIterator]();
  open.add(out);
  out.once('close', () => {
    clearInterval(beat);
    clearTimeout(life);
    open.delete(out);
    void source.return?.();
  });
  out.write('retry: 3000\n\n');
  pump(source, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function pump(source: AsyncIterator<ServerEvent>, out: PassThrough): Promise<void> {
  for (let next = await source.next(); !next.done; next = await source.next()) {
    if (out.destroyed || out.writableEnded) return;
    if (!out.write(lines(next.value))) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  if (!out.writableEnded) out.end();
}

function lines({ event, data, id }: ServerEvent): string {
  const oneLine = (text: string) => text.replace(/[\r\n\0]/g, ' ');
  return `${id === undefined ? '' : `id: ${oneLine(id)}\n`}event: ${oneLine(event)}\ndata: ${JSON.stringify(data)}\n\n`;
}
