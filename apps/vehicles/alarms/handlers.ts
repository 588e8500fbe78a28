import type { Handler } from '#platform/commands';
import { disableFenceHandler, drawFenceHandler, enableFenceHandler, redrawFenceHandler } from '../fences/draw-fence.ts';
import { fenceMapQuery, fenceShapeQuery } from '../fences/fence-queries.ts';
import { fenceVersionsQuery } from '../fences/fence-versions.ts';
import { tryFenceHandler } from '../fences/try-fence.ts';
import { alarmHandlers } from './alarm-verbs.ts';

/** The code behind the contracts of fences and alarms. */
export const fenceAndAlarmHandlers: readonly Handler[] = [
  drawFenceHandler,
  redrawFenceHandler,
  fenceMapQuery,
  fenceShapeQuery,
  fenceVersionsQuery,
  tryFenceHandler,
  disableFenceHandler,
  enableFenceHandler,
  ...alarmHandlers,
];
