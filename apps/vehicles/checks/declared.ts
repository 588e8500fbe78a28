import { closeCheck, dropCheck, openCheck } from './check-effects.contract.ts';
import { checkStatus, checkVerdict } from './code-sets.ts';
import { vehicleCheck } from './vehicle-check.resource.ts';

export { vehicleCheckItem } from './vehicle-check.item.ts';

/** What the checks of alarms and findings declare. */
export const checkResources = [vehicleCheck] as const;
export const checkCodeSets = [checkVerdict, checkStatus] as const;
export const checkContracts = [openCheck, closeCheck, dropCheck] as const;
