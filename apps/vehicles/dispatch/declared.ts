import { useReach, useSigner } from '../tables/use-approval.table.ts';
import { dispatchStatus } from './code-sets.ts';
import { deskQueries } from './desk.contracts.ts';
import { dispatchSteps } from './dispatch.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { endExemption, exemptVehicle } from './exemption.contracts.ts';
import { orderStop } from './order-stop.resource.ts';
import { calculateUse, prefillUse } from './prefill-use.contract.ts';
import { trackOfOrder } from './track-of-order.contract.ts';
import { applyUse, releaseUse, reserveUse } from './use-effects.contract.ts';
import { exemptionKind, vehicleExemption } from './vehicle-exemption.resource.ts';

/** What the use of vehicles declares (VEH-4). */
export const dispatchResources = [dispatchOrder, orderStop, vehicleExemption] as const;
export const dispatchContracts = [
  reserveUse,
  releaseUse,
  applyUse,
  prefillUse,
  calculateUse,
  trackOfOrder,
  exemptVehicle,
  endExemption,
  ...dispatchSteps,
  ...deskQueries,
] as const;
export const dispatchCodeSets = [dispatchStatus, useReach, useSigner, exemptionKind] as const;
