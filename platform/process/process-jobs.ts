import { sql } from 'kysely';
import type { Handlers } from '#platform/commands';
import type { Documents } from '#platform/documents';
import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { sweepDisabled } from './cases/sweep-disabled.ts';
import { fireTimers } from './clocks/fire-timers.ts';
import { recountClocks } from './clocks/recount-clocks.ts';
import { RECOUNT_JOB } from './clocks/recount-job.ts';
import { numberWork } from './effects/number-work.ts';
import { LIVE_CHANNEL } from './live/live-channel.ts';
import { resultWork } from './results/result-work.ts';
import { watchOrders } from './supervision-orders/watch-orders.ts';
import { NEWS_EVENT } from './tell/case-news.ts';
import { tellNews } from './tell/tell-news.ts';

const TIMERS = 'process.timers';
const DISABLED = 'process.disabled';
const ORDERS = 'process.orders';
const LIVE = 'process.live';
const TELL = 'process.tell';

/** What the worker does for approvals: limits that come due, a daily look at tasks that lie with people who are gone, messages about what concerns people, the results of decided cases (where documents are installed), and telling open pages what has moved. */
export function processWork(
  store: Store,
  results?: { readonly documents: Documents; readonly handlers: () => Handlers },
): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  const made = results && resultWork(results.documents, { store, handlers: results.handlers });
  const numbers = results && numberWork({ store, handlers: results.handlers });
  return {
    handlers: {
      ...made?.handlers,
      ...numbers?.handlers,
      [TIMERS]: async () => void (await fireTimers(store)),
      [DISABLED]: async () => void (await sweepDisabled(store)),
      [ORDERS]: async () => void (await watchOrders(store)),
      [RECOUNT_JOB]: async () => {
        await recountClocks(store);
        await watchOrders(store);
      },
      [TELL]: ({ key, payload }) => tellNews(store, key ?? '', payload),
      [LIVE]: async ({ payload }) => {
        const people = Array.isArray(payload.people) ? payload.people.filter((one) => typeof one === 'string') : [];
        // A notification holds 8,000 bytes: two hundred people at a time.
        for (let i = 0; i < people.length; i += 200)
          await sql`select pg_notify(${LIVE_CHANNEL}, ${people.slice(i, i + 200).join()})`.execute(store.system);
      },
    },
    clocks: [
      { handler: TIMERS, everySeconds: 30 },
      { handler: ORDERS, everySeconds: 600 },
      { handler: DISABLED, everySeconds: 86_400 },
    ],
    subscriptions: [
      ...(made?.subscriptions ?? []),
      ...(numbers?.subscriptions ?? []),
      { event: 'caseFile.moved', handler: LIVE },
      { event: 'caseFile.light', handler: LIVE },
      { event: 'todo.moved', handler: LIVE },
      { event: NEWS_EVENT, handler: TELL },
    ],
  };
}
