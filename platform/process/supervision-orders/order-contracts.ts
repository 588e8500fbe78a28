import type { Contract } from '#standards/language';
import {
  amendOrder,
  assignOrder,
  closeOrder,
  concludeOrder,
  decideExtension,
  registerOrder,
  remindOrder,
  returnOrder,
  withdrawOrder,
} from './issuer-verbs.contract.ts';
import { orderSteps } from './order-steps.contract.ts';
import { answerOrder, askExtension, receiveOrder } from './unit-verbs.contract.ts';

/** What can be done to supervision orders and asked of them, in the order in which a page offers it. */
export const orderContracts: readonly Contract[] = [
  registerOrder,
  assignOrder,
  amendOrder,
  receiveOrder,
  answerOrder,
  askExtension,
  concludeOrder,
  returnOrder,
  closeOrder,
  decideExtension,
  remindOrder,
  withdrawOrder,
  orderSteps,
];
