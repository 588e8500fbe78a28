import { code, date, defineCodeSet, defineContract, ref, rows, text } from '#standards/language';
import { furtherPapers, onTask, opinion, type StepAnswer } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

/** People chosen for steps ahead, where the process asks for it. */
const chosen = rows('选定的办理人', {
  id: 'chosen',
  of: {
    node: text('环节', { id: 'node', required: true, max: 40 }),
    person: ref('人员', { id: 'person', to: 'person', required: true }),
  },
});

/** 退回到. */
export const returnPlace = defineCodeSet({
  name: 'returnPlace',
  title: '退回到',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'previous', label: '上一环节' },
    { code: 'applicant', label: '申请人' },
    { code: 'node', label: '指定环节' },
  ],
});

/** 重审策略. */
export const afterReturn = defineCodeSet({
  name: 'afterReturn',
  title: '重新提交后',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'again', label: '逐级重审' },
    { code: 'straight', label: '直达退回人' },
  ],
});

const where = {
  to: code('退回到', { id: 'to', set: returnPlace, required: true, initial: 'previous' }),
  node: text('环节', { id: 'node', max: 40 }),
  resubmission: code('重新提交后', { id: 'resubmission', set: afterReturn }),
};

/** A picture of what was written by hand, beside or in place of typed words. */
const handwriting = ref('手写签批', { id: 'handwriting', to: 'file' });

/** 同意 (at the window: 受理). */
export const approve = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'approve',
  title: '同意',
  permission: 'signedIn',
  input: { ...onTask, opinion, handwriting, chosen, papers: furtherPapers },
  errors: faultsOf('FORM_CHANGED', 'DEPUTY_OWN_CASE', 'DEPUTY_VOTED', 'NOT_FOR_SERVICES'),
});

/** 不同意 (at the window: 不予受理, with the reason). */
export const deny = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'deny',
  title: '不同意',
  permission: 'signedIn',
  input: { ...onTask, opinion, handwriting },
  errors: faultsOf('FORM_CHANGED', 'DEPUTY_OWN_CASE', 'DEPUTY_VOTED', 'NOT_FOR_SERVICES'),
});

/** 退回. */
export const giveBack = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'return',
  title: '退回',
  permission: 'signedIn',
  input: { ...onTask, opinion, handwriting, ...where },
  errors: faultsOf('FORM_CHANGED', 'ACCEPTANCE_ONLY', 'DEPUTY_OWN_CASE', 'NOT_FOR_SERVICES'),
});

/** 补正告知: the window tells everything that is missing, once; the limits have not begun. */
export const askCorrection = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'askCorrection',
  title: '补正告知',
  permission: 'signedIn',
  input: {
    ...onTask,
    wanted: rows('需要补正的内容', {
      id: 'wanted',
      required: true,
      of: { what: text('内容', { id: 'what', required: true, max: 300 }) },
    }),
  },
  errors: faultsOf('ONE_CORRECTION', 'NOT_AT_ACCEPTANCE', 'NOT_FOR_SERVICES'),
});

/** 纸质签批的结论. */
export const paperVerdict = defineCodeSet({
  name: 'paperVerdict',
  title: '纸质签批结论',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'approve', label: '同意' },
    { code: 'deny', label: '不同意' },
    { code: 'return', label: '退回' },
  ],
});

/** 纸质签批代录: a secretary of the leader's unit enters what the leader signed on paper, with the scan. */
export const enterPaper = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'enterPaper',
  title: '录入纸质签批',
  permission: 'process.enterPaper',
  confirm: '录入后视同领导本人签批，痕迹中记明由您代录，确定吗？',
  input: {
    ...onTask,
    verdict: code('结论', { id: 'verdict', set: paperVerdict, required: true }),
    scan: ref('扫描件', { id: 'scan', to: 'file', required: true }),
    signedOn: date('签批日期', { id: 'signed_on', required: true, most: 'today', initial: 'today' }),
    opinion,
    ...where,
  },
  errors: faultsOf('PAPER_FORBIDDEN', 'FORM_CHANGED', 'NO_TASK'),
});
