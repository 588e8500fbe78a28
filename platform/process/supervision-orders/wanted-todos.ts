import type { Store } from '#platform/store';
import { beginningOf, nextDay } from '../clocks/office-hours.ts';
import { handlersOf, issuersOf } from './order-people.ts';
import type { OrderTodo } from './order-todos.ts';
import type { Order } from './read-order.ts';

/** What the unit is to do in a state, and what the issuer is. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  assigned: '督办单待签收',
  received: '督办单待反馈',
  returned: '督办单退回补办',
};
const ISSUER_WORDS: Readonly<Record<string, string>> = {
  registered: '督办单待交办',
  answered: '督办反馈待审核',
  concluded: '督办单待销号',
};

/** Whose lists an order stands in now. */
export async function wantedTodos(tx: Pick<Store, 'system'>, order: Order, day: string): Promise<readonly OrderTodo[]> {
  const { state, light, dueOn } = order;
  const dueAt = dueOn ? beginningOf(nextDay(dueOn)) : null;
  const todos: OrderTodo[] = [];
  if (UNIT_WORDS[state])
    todos.push({ part: 'order', people: await handlersOf(tx, order, day), detail: UNIT_WORDS[state], dueAt, light });
  if (ISSUER_WORDS[state]) {
    const people = await issuersOf(tx, order, day);
    todos.push({ part: 'order', people, detail: ISSUER_WORDS[state], dueAt: null, light: 'green' });
  }
  if (order.extensionAsked) {
    const people = await issuersOf(tx, order, day);
    todos.push({ part: 'extension', people, detail: '督办单申请延期', dueAt, light: 'green' });
  }
  return todos;
}
