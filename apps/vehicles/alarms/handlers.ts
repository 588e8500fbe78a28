import type { Handler } from '#platform/commands';
import { drawFenceHandler, redrawFenceHandler } from '../fences/draw-fence.ts';
import { fenceMapQuery, fenceShapeQuery } from '../fences/fence-queries.ts';
import { alarmHandlers } from './alarm-verbs.ts';

/** The code behind the contracts of fences and alarms. */
export const fenceAndAlarmHandlers: readonly Handler[] = [
  drawFenceHandler,
  redrawFenceHandler,
  fenceMapQuery,
  fenceShapeQuery,
  ...alarmHandlers,
];
