import { fault, GoaError, type WriteGuard, type WriteGuards } from '#platform/store';
import { anyUnfollowed } from '#platform/tracks';
import { dispatchFault } from './dispatch/faults.ts';
import { terminalFault } from './terminals/faults.ts';
import { trackGround } from './tracks/track-ground.ts';

/** What an order has booked is corrected on the order. */
const unbooked: WriteGuard = async (_tx, { rows }) => {
  if (rows.some(({ before }) => before?.booked === true)) throw new GoaError(dispatchFault('COST_BOOKED'));
};

/** What is asked before rows of the app are written in the generic way: no terminal on a vehicle that must not be followed, no fence without a shape. */
export function vehicleGuards(): WriteGuards {
  return {
    fence: async (_tx, { verb }) => {
      if (verb === 'create') throw new GoaError(fault('COMMANDS_ONLY'));
    },
    fuelFill: unbooked,
    vehicleFee: unbooked,
    terminal: async (tx, { verb, rows }) => {
      if (verb === 'void') return;
      const vehicles = rows.map(({ after }) => String(after.vehicle));
      if (await anyUnfollowed(trackGround, tx, vehicles))
        throw new GoaError(terminalFault('TERMINAL_FORBIDDEN'), { path: 'vehicle' });
    },
  };
}
