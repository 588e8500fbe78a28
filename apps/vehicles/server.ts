import type { Handler } from '#platform/commands';
import { fenceAndAlarmHandlers } from './alarms/handlers.ts';
import { deliverVehicleHandler } from './commands/deliver-vehicle.ts';
import { disposeVehicleHandler } from './commands/dispose-vehicle.ts';
import { applyPurchaseHandler, releasePurchaseHandler, reservePurchaseHandler } from './commands/purchase-effects.ts';
import { applyQuotaHandler, releaseQuotaHandler, reserveQuotaHandler } from './commands/quota-effects.ts';
import { transferVehicleHandler } from './commands/transfer-vehicle.ts';
import { dispatchHandlers } from './dispatch/handlers.ts';
import { issueFeedKeysHandler, revokeFeedKeysHandler } from './feeds/feed-keys.ts';
import {
  calculatePurchaseQuery,
  calculateQuotaQuery,
  prefillPurchaseQuery,
  prefillQuotaQuery,
} from './queries/prefill.ts';
import { adoptTerminalHandler, dismissSightingHandler } from './terminals/adopt-terminal.ts';
import { confirmCutHandler, orderTerminalHandler, refuseCutHandler } from './terminals/order-terminal.ts';
import { liveVehiclesQuery } from './tracks/live-vehicles.ts';
import { trackOfQuery } from './tracks/track-of.ts';
import { repairHandlers } from './upkeep/repair-verbs.ts';
import { findingHandlers } from './usage/finding-verbs.ts';

export { alarmActor, alarmDetector } from './alarms/alarm-detector.ts';
export { feedRoutes } from './feeds/feed-routes.ts';
export { startVehicleGateway, startVehicleWriter } from './gateway/vehicle-gateway.ts';
export { vehicleGuards } from './guards.ts';
export { equipFleet, readFleet } from './simulate/fleet-ledger.ts';
export { readRecording, replayFrames } from './simulate/replay-frames.ts';
export { type FleetMember, simulateFleet } from './simulate/simulate-fleet.ts';
export { trackFileRoute } from './track-file/track-file-route.ts';
export { vehicleWork } from './work.ts';

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
  liveVehiclesQuery,
  trackOfQuery,
  adoptTerminalHandler,
  dismissSightingHandler,
  orderTerminalHandler,
  confirmCutHandler,
  refuseCutHandler,
  ...fenceAndAlarmHandlers,
  ...findingHandlers,
  ...repairHandlers,
  ...dispatchHandlers,
  issueFeedKeysHandler,
  revokeFeedKeysHandler,
];
