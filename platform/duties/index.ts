import type { Handler } from '#platform/commands';
import { adjustHandler, proposeHandler, publishHandler, sendBackHandler } from './commands/duty-verbs.ts';
import { dutyListQuery, dutyVersionsQuery } from './queries/duty-list.ts';

export { dutyGuards } from './guards.ts';
export { dutyCastRoles, seedDuties } from './seed.ts';

/** The code behind the contracts of the duties wing. */
export const dutyHandlers: readonly Handler[] = [
  proposeHandler,
  sendBackHandler,
  publishHandler,
  adjustHandler,
  dutyListQuery,
  dutyVersionsQuery,
];
