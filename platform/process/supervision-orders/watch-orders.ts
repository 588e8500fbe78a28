import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import { GoaError, type Store, type Writer } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { byItself } from '../cases/doer.ts';
import { type Light, lightAt, lightMoments, usualThresholds } from '../clocks/lights.ts';
import { orderClock, orderDue } from './order-clock.ts';
import { RUNNING_STATES } from './order-codes.ts';
import { handlersOf, issuersOf } from './order-people.ts';
import { type Order, readOrder } from './read-order.ts';
import { showOrder, takeOrderStep, tellOf } from './take-order-step.ts';

/** States in which an order waits for somebody. */
const WAITING = ['registered', ...RUNNING_STATES, 'answered', 'concluded'];
const PERMISSIONS = ['supervisionOrder.read', 'supervisionOrder.watch', 'unit.read', 'person.read', 'caseFile.read'];
const WORDS: Readonly<Record<Light, string>> = {
  green: '',
  yellow: '督办单时限过半',
  orange: '督办单即将到期',
  red: '督办单已超期',
};

/**
 * Looks at every order that waits, each in a transaction of its own: its last day by the calendar as it is now, its light, whether it was received in time, and whether
 * those who have it still hold their posts. Doing it again tells nobody twice. Answers how many orders changed.
 */
export async function watchOrders(store: Store, now: string = new Date().toISOString()): Promise<number> {
  const actor = serviceActor('process', { permissions: PERMISSIONS }, shanghaiDay(new Date(now)));
  const { rows } = await sql<{ id: string }>`
    select id from supervision_order where state = any(${WAITING}::text[]) and voided_at is null order by id`.execute(
    store.system,
  );
  let changed = 0;
  for (const { id } of rows) changed += await watched(() => store.run(actor, (tx) => watchOrder(tx, id, now)));
  return changed;
}

/** Somebody may act on an order in the same moment: then the next look sees to it. */
async function watched(look: () => Promise<boolean>): Promise<number> {
  try {
    return (await look()) ? 1 : 0;
  } catch (error) {
    if (error instanceof GoaError && error.code === 'CONFLICT') return 0;
    throw error;
  }
}

async function watchOrder(tx: Writer, id: string, now: string): Promise<boolean> {
  const order = await readOrder(tx, id);
  const { runFrom, runDays, unit } = order;
  const runs = RUNNING_STATES.some((state) => state === order.state);
  if (!runs || !runFrom || !runDays) {
    await showOrder(tx, order);
    return false;
  }
  const { day, provisional, time } = await orderDue(tx, unit, runFrom, runDays);
  const light = lightAt(lightMoments(orderClock(runFrom, runDays), usualThresholds, time), now);
  await tellUnreceived(tx, order);
  const recounted = day !== order.dueOn || provisional !== (order.provisional ?? false);
  if (!recounted && light === order.light) {
    await showOrder(tx, order);
    return false;
  }
  const people = [
    ...(await handlersOf(tx, order, tx.actor.today)),
    ...(light === 'red' ? await issuersOf(tx, order, tx.actor.today) : []),
  ];
  const worse = light !== order.light && light !== 'green';
  await takeOrderStep(
    tx,
    order,
    byItself,
    {
      action: recounted ? 'recount' : `light-${light}`,
      set: { light, dueOn: day, provisional },
      words: recounted && day !== order.dueOn ? `${order.dueOn ?? ''} → ${day}` : null,
      ...(worse ? { tell: { people, words: WORDS[light] } } : {}),
    },
    { permission: 'supervisionOrder.watch' },
  );
  return true;
}

/** 签收期限 is over: both sides hear of it, once. */
async function tellUnreceived(tx: Writer, order: Order): Promise<void> {
  if (order.state !== 'assigned' || !order.signBy || tx.actor.today <= order.signBy) return;
  const people = [...(await handlersOf(tx, order, tx.actor.today)), ...(await issuersOf(tx, order, tx.actor.today))];
  await tellOf(tx, order, { people, words: '督办单逾期未签收' }, 'unreceived');
}
