import { dispatchStatus } from './code-sets.ts';
import {
  approveOrder,
  archiveOrder,
  assignOrder,
  cancelOrder,
  comeBack,
  confirmOrder,
  goOut,
  proposeVehicles,
  rateOrder,
  reassignOrder,
  requestOrder,
  settleOrder,
} from './dispatch.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';

/** What the use of vehicles declares (VEH-4). */
export const dispatchResources = [dispatchOrder] as const;
export const dispatchContracts = [
  requestOrder,
  approveOrder,
  assignOrder,
  reassignOrder,
  confirmOrder,
  goOut,
  comeBack,
  settleOrder,
  rateOrder,
  archiveOrder,
  cancelOrder,
  proposeVehicles,
] as const;
export const dispatchCodeSets = [dispatchStatus] as const;
