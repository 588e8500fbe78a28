import type { Handler } from '#platform/commands';
import { assignHandlers } from './assign-verbs.ts';
import { journeyHandlers } from './journey-verbs.ts';
import { proposeVehiclesQuery } from './propose-vehicles.ts';
import { requestHandlers } from './request-verbs.ts';

/** The code behind the steps of a dispatch order. */
export const dispatchHandlers: readonly Handler[] = [
  ...requestHandlers,
  ...assignHandlers,
  ...journeyHandlers,
  proposeVehiclesQuery,
];
