import type { Handler } from '#platform/commands';
import { fenceAndAlarmHandlers } from './alarms/handlers.ts';
import { checkEffectHandlers } from './checks/check-effects.ts';
import { deliverVehicleHandler } from './commands/deliver-vehicle.ts';
import { disposeVehicleHandler, remitIncomeHandler } from './commands/dispose-vehicle.ts';
import { numberVehiclesHandler } from './commands/number-vehicles.ts';
import { applyPurchaseHandler, releasePurchaseHandler, reservePurchaseHandler } from './commands/purchase-effects.ts';
import { applyQuotaHandler, releaseQuotaHandler, reserveQuotaHandler } from './commands/quota-effects.ts';
import { transferVehicleHandler } from './commands/transfer-vehicle.ts';
import { dispatchHandlers } from './dispatch/handlers.ts';
import { evaluationHandlers } from './evaluation/handlers.ts';
import { issueFeedKeysHandler, revokeFeedKeysHandler } from './feeds/feed-keys.ts';
import { lifeQuery } from './life/life.ts';
import {
  calculatePurchaseQuery,
  calculateQuotaQuery,
  prefillPurchaseQuery,
  prefillQuotaQuery,
} from './queries/prefill.ts';
import { importOutlineHandler, outlineOfQuery } from './regions/import-outline.ts';
import {
  adoptTerminalHandler,
  blockSightingHandler,
  dismissSightingHandler,
  unblockSightingHandler,
} from './terminals/adopt-terminal.ts';
import { confirmCutHandler, orderTerminalHandler, refuseCutHandler } from './terminals/order-terminal.ts';
import { terminalHealthQuery } from './terminals/terminal-health.ts';
import { liveVehiclesQuery } from './tracks/live-vehicles.ts';
import { trackOfQuery } from './tracks/track-of.ts';
import { dueQuery } from './upkeep/due.ts';
import { repairHandlers } from './upkeep/repair-verbs.ts';
import { rejudgeHandler } from './usage/rejudge.ts';
import { usageCountsQuery, usageStoryQuery } from './usage/supervision.ts';

export { alarmActor, alarmDetector } from './alarms/alarm-detector.ts';
export { dispatchFormRoute } from './dispatch/print-dispatch.ts';
export { receiptHandlers } from './dispatch/receipts.ts';
export { evaluationFileRoute } from './evaluation/evaluation-file.ts';
export { feedRoutes } from './feeds/feed-routes.ts';
export { startVehicleGateway, startVehicleRules, startVehicleWriter } from './gateway/vehicle-gateway.ts';
export { vehicleGuards } from './guards.ts';
export { mediaFileJudge } from './media/media-file-judge.ts';
export { equipFleet, readFleet } from './simulate/fleet-ledger.ts';
export { readRecording, replayFrames } from './simulate/replay-frames.ts';
export { type FleetMember, simulateFleet } from './simulate/simulate-fleet.ts';
export { trackFileRoute } from './track-file/track-file-route.ts';
export { archiveOf } from './tracks/track-work.ts';
export { vehicleWork } from './work.ts';

/** The code behind the contracts of the vehicles app; `archive` is the folder of archives of positions. */
export const vehicleHandlersIn = (archive?: string): readonly Handler[] => [
  numberVehiclesHandler,
  transferVehicleHandler,
  disposeVehicleHandler,
  remitIncomeHandler,
  lifeQuery,
  dueQuery,
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
  terminalHealthQuery,
  trackOfQuery(archive),
  adoptTerminalHandler,
  dismissSightingHandler,
  blockSightingHandler,
  unblockSightingHandler,
  orderTerminalHandler,
  confirmCutHandler,
  refuseCutHandler,
  ...fenceAndAlarmHandlers,
  importOutlineHandler,
  outlineOfQuery,
  ...checkEffectHandlers,
  usageCountsQuery,
  usageStoryQuery,
  rejudgeHandler,
  ...repairHandlers,
  ...dispatchHandlers,
  ...evaluationHandlers,
  issueFeedKeysHandler,
  revokeFeedKeysHandler,
];

/** The same without archives of positions. */
export const vehicleHandlers: readonly Handler[] = vehicleHandlersIn();
