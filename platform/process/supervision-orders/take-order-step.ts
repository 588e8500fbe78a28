import { sql } from 'kysely';
import { tellPeople } from '#platform/messages';
import type { Patch, WriteOptions, Writer } from '#platform/store';
import { addLogLine } from '../cases/add-log-line.ts';
import { lockRun } from '../cases/case-run.ts';
import type { Doer } from '../cases/doer.ts';
import { syncOrderTodos } from './order-todos.ts';
import type { Order } from './read-order.ts';
import { supervisionOrder } from './supervision-order.resource.ts';
import { wantedTodos } from './wanted-todos.ts';

/** Who is told, in which words before the title; the link leads to the order unless it says otherwise. */
export interface Telling {
  readonly people: readonly string[];
  readonly words: string;
  readonly link?: string;
}

/** One thing that somebody, or the platform, does to an order. */
export interface OrderStepTaken {
  readonly action: string;
  readonly set: Patch<typeof supervisionOrder>['set'];
  readonly words?: string | null;
  /** Working days that the step is about. */
  readonly days?: number;
  /** Who is told besides finding it among the to-dos, and in which words before the title. */
  readonly tell?: Telling;
  /** Whether the log of the case behind the order keeps a line of it. */
  readonly inCase?: boolean;
}

/** Writes a step: the row, its line in the history, to-do lists, messages and, where it matters, the log of the case; all in one transaction. */
export async function takeOrderStep(
  tx: Writer,
  before: Order,
  doer: Doer,
  step: OrderStepTaken,
  as: WriteOptions,
): Promise<Order> {
  const { id, rev } = before;
  if (Object.keys(step.set).length > 0)
    await tx.update(supervisionOrder, [{ id, rev, set: step.set }], { ...as, verb: step.action });
  const order = { ...before, ...step.set } as Order;
  const seq = await addStep(tx, id, doer, step);
  await showOrder(tx, order);
  if (step.tell) await tellOf(tx, order, step.tell, `${step.action} ${seq}`);
  if (step.inCase && order.case) {
    const run = await lockRun(tx, order.case);
    await addLogLine(
      tx,
      run,
      doer,
      'supervise',
      { order: id, step: step.action },
      undefined,
      step.words ?? order.title,
    );
  }
  return order;
}

/** Brings to-do lists and open pages in line with an order as it stands. */
export async function showOrder(tx: Writer, order: Order): Promise<void> {
  const people = await syncOrderTodos(tx, order, await wantedTodos(tx, order, tx.actor.today));
  if (people.length > 0) tx.emit('todo.moved', order.id, { people });
}

/** Leaves a message about an order; `matter` keeps it to one for each matter. */
export async function tellOf(
  tx: Writer,
  { id, title }: Pick<Order, 'id' | 'title'>,
  { people, words, link = `/r/supervisionOrder/${id}` }: Telling,
  matter: string,
): Promise<void> {
  const telling = {
    kind: 'case',
    title: `${words}：${title}`,
    link,
    about: `order ${id} ${matter}`,
  };
  await tellPeople(tx.system, [...new Set(people)], telling);
}

async function addStep(
  tx: Writer,
  order: string,
  doer: Doer,
  { action, words, days }: OrderStepTaken,
): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    insert into supervision_step (order_id, seq, at, actor, actor_name, actor_org, action, words, data)
    select ${order}::uuid, coalesce(max(seq), 0) + 1, now(), ${doer.person}::uuid, ${doer.name}, ${doer.org}, ${action},
      ${words ?? null}, ${JSON.stringify(days === undefined ? {} : { days })}::jsonb
    from supervision_step where order_id = ${order} returning seq`.execute(tx.system);
  return rows[0]!.seq;
}
