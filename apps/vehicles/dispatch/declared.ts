import { dispatchStatus } from './code-sets.ts';
import * as contracts from './dispatch.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';

/** What the use of vehicles declares (VEH-4). */
export const dispatchResources = [dispatchOrder] as const;
export const dispatchContracts = Object.values(contracts);
export const dispatchCodeSets = [dispatchStatus] as const;
