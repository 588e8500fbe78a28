import type { AnswerOfContract } from '#standards/language';
import { useAnswer } from '#web/kit';
import type { unitStaff } from '../../queries/unit-staff.contract.ts';

/** Departments, posts and people of a unit today. */
export function useStaff(unit: string, enabled = true) {
  return useAnswer<AnswerOfContract<typeof unitStaff>>('identity', 'unitStaff', { unit }, enabled);
}
