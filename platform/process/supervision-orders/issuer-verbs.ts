import { sql } from 'kysely';
import { type CommandContext, defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { type Doer, doerOf } from '../cases/doer.ts';
import { processFault } from '../faults.ts';
import {
  amendOrder,
  assignOrder,
  closeOrder,
  concludeOrder,
  decideExtension,
  remindOrder,
  returnOrder,
  withdrawOrder,
} from './issuer-verbs.contract.ts';
import { orderDue } from './order-clock.ts';
import { handlersOf, taskHolders } from './order-people.ts';
import { urgeOrderTodos } from './order-todos.ts';
import { type Order, readOrder } from './read-order.ts';
import { needUnitInReach } from './register-order.ts';
import { takeOrderStep, tellOf } from './take-order-step.ts';

/** Does 修改立项 (`supervisionOrder.amend`). */
export const amendOrderHandler = defineHandler(amendOrder, async (tx, input, context) => {
  const { order, doer } = await orderOf(tx, context);
  await needUnitInReach(tx, input.unit);
  await takeOrderStep(tx, order, doer, { action: 'amend', set: input }, context.as);
});

/** Does 交办 (`supervisionOrder.assign`): from here on the order belongs to the unit, whose time runs from the next working day. */
export const assignOrderHandler = defineHandler(assignOrder, async (tx, _input, context) => {
  const { order, doer } = await orderOf(tx, context);
  await needUnitInReach(tx, order.unit);
  const people = await handlersOf(tx, order, context.today);
  if (people.length === 0) throw new GoaError(processFault('ORDER_NO_HANDLER'));
  const runFrom = new Date().toISOString();
  const due = await orderDue(tx, order.unit, runFrom, order.days);
  const signBy = due.time.calendar.addWorkingDays(context.today, order.signDays).day;
  const set = {
    state: 'assigned',
    keeper: order.unit,
    assignedAt: runFrom,
    signBy,
    runFrom,
    runDays: order.days,
    dueOn: due.day,
    provisional: due.provisional,
  } as const;
  const also = order.case ? await taskHolders(tx, order.case) : [];
  const tell = { people, words: '收到督办单' };
  const assigned = await takeOrderStep(
    tx,
    order,
    doer,
    { action: 'assign', set, tell, days: order.days, inCase: true },
    context.as,
  );
  const others = also.filter((person) => !people.includes(person));
  await tellOf(
    tx,
    assigned,
    { people: others, words: '您经办的事项被督办', link: `/r/caseFile/${order.case}` },
    'case',
  );
  return { dueOn: due.day, provisional: due.provisional };
});

/** Does 催办 (`supervisionOrder.remind`). */
export const remindOrderHandler = defineHandler(remindOrder, async (tx, input, context) => {
  const { order, doer } = await orderOf(tx, context);
  const { rows } = await sql`
    select from supervision_step where order_id = ${order.id} and action = 'remind' and at > now() - interval '4 hours'`.execute(
    tx.system,
  );
  if (rows.length > 0) throw new GoaError(processFault('URGED_JUST_NOW'));
  const tell = { people: await handlersOf(tx, order, context.today), words: '催办督办单' };
  // The revision moves too: of two that remind at once one finds the other's line.
  const set = { signDays: order.signDays };
  await takeOrderStep(tx, order, doer, { action: 'remind', set, words: input.words, tell }, context.as);
  await urgeOrderTodos(tx, order.id);
});

/** Does 延期审批 (`supervisionOrder.decideExtension`). */
export const decideExtensionHandler = defineHandler(decideExtension, async (tx, input, context) => {
  const { order, doer } = await orderOf(tx, context);
  const { extensionAsked: days, runFrom, runDays } = order;
  if (!days || !runFrom || !runDays) throw new GoaError(processFault('NO_EXTENSION'));
  if (order.handler === doer.person) throw new GoaError(processFault('ORDER_OWN_ANSWER'));
  const people = await handlersOf(tx, order, context.today);
  if (input.verdict === 'refused') {
    const tell = { people, words: '延期未获同意' };
    const set = { extensionAsked: null };
    await takeOrderStep(
      tx,
      order,
      doer,
      { action: 'refuseExtension', set, days, words: input.words, tell },
      context.as,
    );
    return;
  }
  const due = await orderDue(tx, order.unit, runFrom, runDays + days);
  const set = {
    extensionAsked: null,
    runDays: runDays + days,
    dueOn: due.day,
    provisional: due.provisional,
    light: 'green',
  } as const;
  const tell = { people, words: `延期至${due.day}` };
  await takeOrderStep(tx, order, doer, { action: 'grantExtension', set, days, words: input.words, tell }, context.as);
});

/** Does 退回补办 (`supervisionOrder.sendBack`). */
export const returnOrderHandler = defineHandler(returnOrder, async (tx, input, context) => {
  const { order, doer } = await judgedOrder(tx, context);
  const runFrom = new Date().toISOString();
  const due = await orderDue(tx, order.unit, runFrom, input.days);
  const run = { runFrom, runDays: input.days, dueOn: due.day, provisional: due.provisional, light: 'green' } as const;
  const tell = { people: await handlersOf(tx, order, context.today), words: '督办单退回补办' };
  const step = {
    action: 'sendBack',
    set: { state: 'returned', ...run },
    words: input.why,
    days: input.days,
    tell,
  } as const;
  await takeOrderStep(tx, order, doer, step, context.as);
});

/** Does 审核通过 (`supervisionOrder.conclude`). */
export const concludeOrderHandler = defineHandler(concludeOrder, async (tx, input, context) => {
  const { order, doer } = await judgedOrder(tx, context);
  const set = { state: 'concluded', conclusion: input.words } as const;
  const tell = { people: await handlersOf(tx, order, context.today), words: '督办反馈已通过审核' };
  await takeOrderStep(tx, order, doer, { action: 'conclude', set, words: input.words, tell }, context.as);
});

/** Does 销号 (`supervisionOrder.close`). */
export const closeOrderHandler = defineHandler(closeOrder, async (tx, input, context) => {
  const { order, doer } = await judgedOrder(tx, context);
  const set = { state: 'closed', closedAt: new Date().toISOString() } as const;
  const tell = { people: await handlersOf(tx, order, context.today), words: '督办单已销号' };
  await takeOrderStep(tx, order, doer, { action: 'close', set, words: input.words, tell, inCase: true }, context.as);
});

/** Does 撤销督办 (`supervisionOrder.withdraw`): the unit hears of it only if it had the order. */
export const withdrawOrderHandler = defineHandler(withdrawOrder, async (tx, input, context) => {
  const { order, doer } = await orderOf(tx, context);
  const people = order.state === 'registered' ? [] : await handlersOf(tx, order, context.today);
  const set = { state: 'withdrawn', extensionAsked: null } as const;
  const tell = { people, words: '督办单已撤销' };
  const as = { ...context.as, reason: input.why };
  await takeOrderStep(tx, order, doer, { action: 'withdraw', set, words: input.why, tell, inCase: true }, as);
});

/** The order of a verb, and who does it. */
export async function orderOf(
  tx: Writer,
  context: CommandContext,
): Promise<{ readonly order: Order; readonly doer: Doer & { readonly person: string } }> {
  const doer = await doerOf(tx, tx.actor, context.address);
  return { order: await readOrder(tx, context.row?.id ?? ''), doer };
}

/** The same for whoever judges the feedback: never the one who gave it. */
async function judgedOrder(tx: Writer, context: CommandContext) {
  const found = await orderOf(tx, context);
  if (found.order.answeredBy === found.doer.person) throw new GoaError(processFault('ORDER_OWN_ANSWER'));
  return found;
}
