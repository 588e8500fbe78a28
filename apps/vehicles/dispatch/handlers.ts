import type { Handler } from '#platform/commands';
import { assignHandlers } from './assign-verbs.ts';
import { dispatchBoardQuery } from './dispatch-board.ts';
import { exemptionHandlers } from './exemption-verbs.ts';
import { journeyHandlers } from './journey-verbs.ts';
import { ownOrderQueries } from './own-orders.ts';
import { prefillUseHandlers } from './prefill-use.ts';
import { proposeDriversQuery } from './propose-drivers.ts';
import { proposeVehiclesQuery } from './propose-vehicles.ts';
import { trackOfOrderQuery } from './track-of-order.ts';
import { useEffectHandlers } from './use-effects.ts';

/** The code behind the steps of a dispatch order. */
export const dispatchHandlers: readonly Handler[] = [
  ...useEffectHandlers,
  ...prefillUseHandlers,
  ...assignHandlers,
  ...journeyHandlers,
  ...ownOrderQueries,
  dispatchBoardQuery,
  proposeVehiclesQuery,
  proposeDriversQuery,
  trackOfOrderQuery,
  ...exemptionHandlers,
];
