import { GoaError, type WriteGuards } from '#platform/store';
import { dutyFault } from './faults.ts';

/** What was proposed or published is not written in the generic way; publishing is a verb of its own. */
export function dutyGuards(): WriteGuards {
  return {
    dutyItem: async (_tx, { verb, rows }) => {
      const frozen = rows.some(({ before }) => before !== null && before.state !== 'draft');
      if (frozen || verb === 'submit') throw new GoaError(dutyFault('DUTY_FROZEN'));
    },
  };
}
