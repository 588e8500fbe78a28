import { leadershipLevel, rankGrade } from '#standards/code-sets';
import { code, defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 更正任职信息: what does not change where the person works or which post is held. What is not given stays. */
export const amendAssignment = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'assignment',
  name: 'amend',
  title: '更正任职信息',
  permission: 'assignment.amend',
  input: {
    title: text('职务', { id: 'title', max: 60 }),
    department: ref('内设机构', { id: 'department', to: 'department' }),
    leadership: code('领导职务层次', { id: 'leadership', set: leadershipLevel }),
    rank: code('职级', { id: 'rank', set: rankGrade }),
    document: text('任职文号', { id: 'document', max: 60 }),
  },
  errors: faultsOf('LEADERSHIP_SUPERIOR', 'DEPARTMENT_ELSEWHERE', 'LEADERSHIP_UNCHANGED'),
  event: 'assignment.amended',
});
