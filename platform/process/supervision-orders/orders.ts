import type { Handler } from '#platform/commands';
import type { Files } from '#platform/files';
import {
  amendOrderHandler,
  assignOrderHandler,
  closeOrderHandler,
  concludeOrderHandler,
  decideExtensionHandler,
  remindOrderHandler,
  returnOrderHandler,
  withdrawOrderHandler,
} from './issuer-verbs.ts';
import { orderStepsQuery } from './order-steps.ts';
import { registerOrderHandler } from './register-order.ts';
import { answerOrderHandler, askExtensionHandler, receiveOrderHandler } from './unit-verbs.ts';

/** The code behind the contracts of supervision orders. */
export function orderHandlers(files: Files): readonly Handler[] {
  return [
    registerOrderHandler,
    amendOrderHandler,
    assignOrderHandler,
    receiveOrderHandler,
    answerOrderHandler(files),
    askExtensionHandler,
    decideExtensionHandler,
    remindOrderHandler,
    returnOrderHandler,
    concludeOrderHandler,
    closeOrderHandler,
    withdrawOrderHandler,
    orderStepsQuery,
  ];
}
