import { defineContract, int, note, ref, rows, text } from '#standards/language';
import { furtherPapers, opinion, type StepAnswer } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

/** 重新提交 (after a return, or with what was missing after 补正告知), with further papers. */
export const resubmit = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'resubmit',
  title: '重新提交',
  permission: 'signedIn',
  input: {
    opinion,
    chosen: rows('选定的办理人', {
      id: 'chosen',
      of: {
        node: text('环节', { id: 'node', required: true, max: 40 }),
        person: ref('人员', { id: 'person', to: 'person', required: true }),
      },
    }),
    papers: furtherPapers,
  },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 撤回: takes back what one has signed, until somebody behind has read or acted. */
export const withdraw = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'withdraw',
  title: '撤回',
  permission: 'signedIn',
  input: {
    visit: int('环节次数', { id: 'visit', required: true, least: 1 }),
    why: note('理由', { id: 'why', max: 500 }),
  },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 撤销 by the applicant, before the decision. */
export const cancel = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'cancel',
  title: '撤销申请',
  permission: 'signedIn',
  confirm: '撤销后办件即告结束，确定吗？',
  input: { why: note('理由', { id: 'why', max: 500 }) },
  errors: faultsOf('NOT_FOR_SERVICES'),
});
