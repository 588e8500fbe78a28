import type { Store } from '#platform/store';
import type { ServerEvent } from './raw-route.ts';

/** News that a page holds back at most while it cannot be sent; older ones are covered by “look for yourself”. */
const MOST_WAITING = 20;

/**
 * One `changed` event for each time that a channel of the database names the person in its payload, and one at the beginning: what a page shows it asks
 * for itself, under the one predicate.
 */
export async function* personNews(
  store: Pick<Store, 'listen'>,
  channel: string,
  person: string | null,
  gone: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const waiting: ServerEvent[] = [{ event: 'changed', data: {} }];
  let wake: () => void = () => undefined;
  const hear = (payload: string | null) => {
    if (payload !== null && !(person && payload.includes(person))) return;
    if (waiting.length < MOST_WAITING) waiting.push({ event: 'changed', data: {} });
    wake();
  };
  const leave = () => wake();
  const stop = store.listen(channel, hear);
  gone.addEventListener('abort', leave);
  try {
    while (!gone.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    gone.removeEventListener('abort', leave);
    stop();
  }
}
