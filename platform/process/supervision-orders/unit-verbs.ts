import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, type Files } from '#platform/files';
import { GoaError } from '#platform/store';
import { processFault } from '../faults.ts';
import { orderOf } from './issuer-verbs.ts';
import { orderDue } from './order-clock.ts';
import { issuersOf } from './order-people.ts';
import { supervisionOrder } from './supervision-order.resource.ts';
import { takeOrderStep } from './take-order-step.ts';
import { answerOrder, askExtension, receiveOrder } from './unit-verbs.contract.ts';

/** Does 签收 (`supervisionOrder.receive`). */
export const receiveOrderHandler = defineHandler(receiveOrder, async (tx, _input, context) => {
  const { order, doer } = await orderOf(tx, context);
  const set = { state: 'received', receivedAt: new Date().toISOString(), handler: doer.person } as const;
  const tell = { people: await issuersOf(tx, order, context.today), words: '督办单已签收' };
  await takeOrderStep(tx, order, doer, { action: 'receive', set, tell }, context.as);
});

/** Does 反馈 (`supervisionOrder.answer`): after the last day it is late, and stays so. An extension that nobody decided falls. */
export function answerOrderHandler(files: Files): Handler {
  return defineHandler(answerOrder, async (tx, input, context) => {
    const { order, doer } = await orderOf(tx, context);
    const answeredAt = new Date().toISOString();
    const late =
      order.late === true || (order.dueOn !== null && order.dueOn !== undefined && context.today > order.dueOn);
    const set = {
      state: 'answered',
      answer: input.words,
      answeredBy: doer.person,
      answeredAt,
      late,
      extensionAsked: null,
    } as const;
    const tell = { people: await issuersOf(tx, order, context.today), words: '督办反馈待审核' };
    await takeOrderStep(tx, order, doer, { action: 'answer', set, words: input.words, tell }, context.as);
    if (input.paper)
      await attachFiles(files, tx, {
        resource: supervisionOrder,
        row: order.id,
        files: [{ id: input.paper, purpose: '督办反馈佐证' }],
      });
    return { late };
  });
}

/** Does 申请延期 (`supervisionOrder.askExtension`). */
export const askExtensionHandler = defineHandler(askExtension, async (tx, input, context) => {
  const { order, doer } = await orderOf(tx, context);
  if (order.extensionAsked) throw new GoaError(processFault('EXTENSION_PENDING'));
  const due = await orderDue(tx, order.unit, order.runFrom ?? '', order.runDays ?? 1);
  if (new Date().toISOString() >= due.at) throw new GoaError(processFault('CLOCK_OVER'));
  const set = { extensionAsked: input.days };
  const tell = { people: await issuersOf(tx, order, context.today), words: '督办单申请延期' };
  const step = { action: 'askExtension', set, words: input.why, days: input.days, tell };
  await takeOrderStep(tx, order, doer, step, context.as);
});
