import { date, defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 免职、任职结束: the last day counts; from the next day on nothing can be done under it. */
export const endAssignment = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'assignment',
  name: 'end',
  title: '结束任职',
  permission: 'assignment.end',
  input: {
    on: date('最后一天', { id: 'on_day', required: true, initial: 'today' }),
    document: text('免职文号', { id: 'document', max: 60 }),
  },
  errors: faultsOf('COLLEAGUE_BEYOND', 'ASSIGNMENT_ENDED', 'ASSIGNMENT_LONGER', 'DAYS_REVERSED'),
  event: 'assignment.ended',
});
