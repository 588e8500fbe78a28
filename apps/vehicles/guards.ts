import { sql } from 'kysely';
import { GoaError, type WriteGuards } from '#platform/store';
import { terminalFault } from './terminals/faults.ts';

/** What is asked before rows of the app are written in the generic way: no terminal on a vehicle that must not be tracked. */
export function vehicleGuards(): WriteGuards {
  return {
    terminal: async (tx, { verb, rows }) => {
      if (verb === 'void') return;
      const vehicles = rows.map(({ after }) => String(after.vehicle));
      const { rows: untracked } = await sql<{ id: string }>`
        select id from veh where id = any(${vehicles}::uuid[]) and tracking = 'exempt' limit 1`.execute(tx.system);
      if (untracked.length > 0) throw new GoaError(terminalFault('TERMINAL_FORBIDDEN'), { path: 'vehicle' });
    },
  };
}
