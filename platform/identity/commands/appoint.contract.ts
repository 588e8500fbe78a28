import { assignmentKind, leadershipLevel, rankGrade } from '#standards/code-sets';
import { code, date, defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 任职: puts a person into a unit, usually into a post, from a day on. */
export const appoint = defineContract<{ readonly assignment: string }>()({
  type: 'command',
  on: 'identity',
  name: 'appoint',
  title: '任职',
  permission: 'assignment.appoint',
  input: {
    person: ref('人员', { id: 'person', to: 'person', required: true }),
    unit: ref('工作单位', { id: 'unit', to: 'unit', required: true }),
    establishment: ref('编制单位', { id: 'establishment', to: 'unit', hint: '空表示不占编制' }),
    department: ref('内设机构', { id: 'department', to: 'department' }),
    post: ref('岗位', { id: 'post', to: 'post' }),
    title: text('职务', { id: 'title', max: 60, hint: '空则取岗位名称' }),
    kind: code('任职方式', { id: 'kind', set: assignmentKind, required: true, initial: 'regular' }),
    leadership: code('领导职务层次', { id: 'leadership', set: leadershipLevel }),
    rank: code('职级', { id: 'rank', set: rankGrade }),
    from: date('任职起', { id: 'valid_from', required: true, initial: 'today' }),
    to: date('任职止', { id: 'valid_to' }),
    document: text('任职文号', { id: 'document', max: 60 }),
  },
  errors: faultsOf(
    'LEADERSHIP_SUPERIOR',
    'PERSON_LEFT',
    'UNIT_ENDED',
    'POST_ELSEWHERE',
    'POST_CLOSED',
    'POST_FULL',
    'DEPARTMENT_ELSEWHERE',
    'LEADERSHIP_UNCHANGED',
    'DAYS_REVERSED',
    'POST_BEYOND',
    'GRANT_TO_SELF',
  ),
  event: 'person.appointed',
});
