import {
  disableFence,
  drawFence,
  enableFence,
  fenceMap,
  fenceShapeOf,
  fenceVersions,
  redrawFence,
  tryFence,
} from '../fences/fence.contracts.ts';
import { fence, fenceTarget } from '../fences/fence.resource.ts';
import { answerAlarm, checkAlarm, closeAlarm, handleAlarm, verifyAlarm } from './alarm.contracts.ts';
import { vehicleAlarmRules, vehicleDutyHours } from './alarm-rules.table.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

/** What fences and alarms declare. */
export const alarmResources = [fence, fenceTarget, vehicleAlarm];
export const alarmContracts = [
  drawFence,
  redrawFence,
  fenceMap,
  fenceShapeOf,
  fenceVersions,
  tryFence,
  disableFence,
  enableFence,
  handleAlarm,
  answerAlarm,
  verifyAlarm,
  checkAlarm,
  closeAlarm,
];
export const alarmTables = [vehicleAlarmRules, vehicleDutyHours];
