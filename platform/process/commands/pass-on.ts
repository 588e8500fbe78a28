import { defineHandler } from '#platform/commands';
import { actOnTask, spoken } from '../cases/on-task.ts';
import { addSign, claim, delegate, handBack, openTask, removeSign, transfer, unclaim } from './pass-on.contract.ts';

/** Does 转办 (`caseFile.transfer`). */
export const transferHandler = defineHandler(transfer, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({
    kind: 'transfer',
    by,
    task: input.task,
    to: input.to,
    ...spoken(input.opinion),
  })),
);

/** Does 委派 (`caseFile.delegate`). */
export const delegateHandler = defineHandler(delegate, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({
    kind: 'delegate',
    by,
    task: input.task,
    to: input.to,
    ...spoken(input.opinion),
  })),
);

/** Does 委派办结 (`caseFile.handBack`). */
export const handBackHandler = defineHandler(handBack, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({ kind: 'resolve', by, task: input.task, ...spoken(input.opinion) })),
);

/** Does 加签 (`caseFile.addSign`). */
export const addSignHandler = defineHandler(addSign, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({
    kind: 'addSign',
    by,
    task: input.task,
    where: input.where,
    people: input.people.map(({ person }) => person),
    ...spoken(input.opinion),
  })),
);

/** Does 减签 (`caseFile.removeSign`). */
export const removeSignHandler = defineHandler(removeSign, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({
    kind: 'removeSign',
    by,
    task: input.task,
    remove: input.remove.map(({ task }) => task),
  })),
);

/** Does 认领 (`caseFile.claim`). */
export const claimHandler = defineHandler(claim, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({ kind: 'claim', by, task: input.task })),
);

/** Does 退领 (`caseFile.unclaim`). */
export const unclaimHandler = defineHandler(unclaim, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({ kind: 'unclaim', by, task: input.task })),
);

/** Does 阅读任务 (`caseFile.open`). */
export const openTaskHandler = defineHandler(openTask, (tx, input, context) =>
  actOnTask(tx, context, input, ({ by }) => ({ kind: 'read', by, task: input.task })),
);
