import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { usedAt } from '../clocks/running-clock.ts';
import { orderClock, orderDue } from './order-clock.ts';
import { type OrderStep, orderSteps } from './order-steps.contract.ts';
import { readOrder } from './read-order.ts';

/** Answers 督办过程 (`process.orderSteps`); who does not see the order does not find it. */
export const orderStepsQuery = defineQuery(orderSteps, async (reader, input, { store }) => {
  const order = await readOrder(reader, input.order);
  const { rows } = await sql<OrderStep>`
    select seq, at, actor_name as actor, actor_org as org, action, words, (data->>'days')::int as days
    from supervision_step where order_id = ${order.id} order by seq`.execute(store.system);
  const { runFrom, runDays, unit, answeredAt } = order;
  if (!runFrom || !runDays) return { steps: rows, used: null };
  const { time } = await orderDue(store, unit, runFrom, runDays);
  const until = answeredAt && answeredAt > runFrom ? answeredAt : new Date().toISOString();
  return { steps: rows, used: usedAt(orderClock(runFrom, runDays), until, time) };
});
