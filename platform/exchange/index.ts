import type { Handler } from '#platform/commands';
import { createSealer, type Sealer, type Store, sealKey } from '#platform/store';
import { partnerHandlers } from './commands/partner-verbs.ts';
import { queueCase } from './out/queue-case.ts';
import { sendExchange } from './out/send-exchange.ts';
import { exchangeDeliveriesQuery } from './queries/exchange-deliveries.ts';

export { exchangeGuards } from './guards.ts';
export { exchangeRoutes } from './in/exchange-routes.ts';
export { exchangeSystem } from './system.ts';

/** The code behind the contracts of the exchange wing. */
export function exchangeHandlers(sealer: Sealer): readonly Handler[] {
  return [...partnerHandlers(sealer), exchangeDeliveriesQuery];
}

/** What keeps keys of partners sealed. */
export function exchangeSealer(dataDir: string): Sealer {
  return createSealer(sealKey(dataDir));
}

const QUEUE = 'exchange.queue';
const SEND = 'exchange.send';

/** What the wing does without a request: cases that moved are queued, and what is queued is sent. */
export function exchangeWork(store: Store, sealer: Sealer) {
  return {
    handlers: {
      [QUEUE]: ({ key }: { readonly key: string | null }) => queueCase(store, key ?? ''),
      [SEND]: async (_job: unknown, signal: AbortSignal) => void (await sendExchange(store, sealer, signal)),
    },
    clocks: [{ handler: SEND, everySeconds: 10 }],
    subscriptions: [
      { event: 'caseFile.moved', handler: QUEUE },
      { event: 'caseFile.light', handler: QUEUE },
    ],
  };
}
