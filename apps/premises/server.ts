import type { Handler } from '#platform/commands';
import { numberPremisesHandler } from './commands/number-premises.ts';
import { applyRepairHandler, releaseRepairHandler, reserveRepairHandler } from './commands/repair-effects.ts';
import { applyScaleHandler, releaseScaleHandler, reserveScaleHandler } from './commands/scale-effects.ts';
import { vacateRoomHandler } from './commands/vacate-room.ts';
import { calculateRepairQuery, calculateScaleQuery, prefillRepairQuery, prefillScaleQuery } from './queries/prefill.ts';

/** The code behind the contracts of the premises app. */
export const premisesHandlers: readonly Handler[] = [
  numberPremisesHandler,
  vacateRoomHandler,
  reserveScaleHandler,
  releaseScaleHandler,
  applyScaleHandler,
  reserveRepairHandler,
  releaseRepairHandler,
  applyRepairHandler,
  prefillScaleQuery,
  calculateScaleQuery,
  prefillRepairQuery,
  calculateRepairQuery,
];
