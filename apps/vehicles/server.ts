import type { Handler } from '#platform/commands';
import { deliverVehicleHandler } from './commands/deliver-vehicle.ts';
import { disposeVehicleHandler } from './commands/dispose-vehicle.ts';
import { applyPurchaseHandler, releasePurchaseHandler, reservePurchaseHandler } from './commands/purchase-effects.ts';
import { applyQuotaHandler, releaseQuotaHandler, reserveQuotaHandler } from './commands/quota-effects.ts';
import { transferVehicleHandler } from './commands/transfer-vehicle.ts';
import {
  calculatePurchaseQuery,
  calculateQuotaQuery,
  prefillPurchaseQuery,
  prefillQuotaQuery,
} from './queries/prefill.ts';

/** The code behind the contracts of the vehicles app. */
export const vehicleHandlers: readonly Handler[] = [
  transferVehicleHandler,
  disposeVehicleHandler,
  deliverVehicleHandler,
  reserveQuotaHandler,
  releaseQuotaHandler,
  applyQuotaHandler,
  reservePurchaseHandler,
  releasePurchaseHandler,
  applyPurchaseHandler,
  prefillQuotaQuery,
  calculateQuotaQuery,
  prefillPurchaseQuery,
  calculatePurchaseQuery,
];
