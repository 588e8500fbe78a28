import type { Clock, JobHandler, Store, Subscription } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import type { MessageOutlets } from './channels/outlets.ts';
import { sendDeliveries } from './channels/send-deliveries.ts';
import { remindDue } from './spread/remind-due.ts';
import { spreadNotice } from './spread/spread-notice.ts';
import { withdrawReceipts } from './spread/withdraw-receipts.ts';

/** What the wing does without a request. */
export function messagesWork(
  store: Store,
  sending: MessageOutlets,
): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: {
      'messages.spread': ({ payload }, signal) => spreadNotice(store, String(payload.row), signal),
      'messages.withdraw': async ({ payload }, signal) => {
        for (const id of idsOf(payload.rows)) await withdrawReceipts(store, id, signal);
      },
      'messages.send': async (_job, signal) => void (await sendDeliveries(store, sending, signal)),
      'messages.remindDue': () => remindDue(store.system, shanghaiDay(new Date())),
    },
    clocks: [
      { handler: 'messages.remindDue', everySeconds: 1800 },
      { handler: 'messages.send', everySeconds: 10 },
    ],
    subscriptions: [
      { event: 'notice.issued', handler: 'messages.spread' },
      { event: 'notice.voided', handler: 'messages.withdraw' },
    ],
  };
}

/** Ids of the rows of an event of the write path. */
function idsOf(rows: unknown): readonly string[] {
  return Array.isArray(rows) ? rows.map(({ id }: { id: string }) => id) : [];
}
