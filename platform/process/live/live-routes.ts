import type { RawRoute, ServerEvent } from '#platform/http';
import type { Store } from '#platform/store';
import { LIVE_CHANNEL } from './live-channel.ts';

/** News that a page holds back at most while it cannot be sent; older ones are covered by “look for yourself”. */
const MOST_WAITING = 20;

/** 实时更新: tells an open page that the lists of its person have changed. What changed the page asks for itself, under the one predicate. */
export const liveRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    path: '/api/live',
    id: 'live',
    tag: 'process',
    title: '实时更新',
    description: '待办、办件有变化时推送一条 changed 事件；内容由页面另行查询。',
    permission: 'signedIn',
    input: 'none',
    answer: 'events',
    handle: async ({ store, actor, gone }) => ({ events: newsFor(store, actor.person, gone) }),
  },
];

/** One `changed` event for each time that something in a person's lists has moved, and one at the beginning. */
export async function* newsFor(store: Store, person: string | null, gone: AbortSignal): AsyncGenerator<ServerEvent> {
  const waiting: ServerEvent[] = [{ event: 'changed', data: {} }];
  let wake: () => void = () => undefined;
  const hear = (payload: string | null) => {
    if (payload !== null && !(person && payload.includes(person))) return;
    if (waiting.length < MOST_WAITING) waiting.push({ event: 'changed', data: {} });
    wake();
  };
  const leave = () => wake();
  const stop = store.listen(LIVE_CHANNEL, hear);
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
