import { defineContract, int, note, ref, text } from '#standards/language';
import { type StepAnswer, to, why } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

/** 挂起. */
export const suspend = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'suspend',
  title: '挂起',
  permission: 'caseFile.administer',
  input: { why },
  errors: faultsOf('OUT_OF_REACH'),
});

/** 恢复. */
export const resume = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'resume',
  title: '恢复',
  permission: 'caseFile.administer',
  input: { why },
  errors: faultsOf('OUT_OF_REACH'),
});

/** 终止. */
export const terminate = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'terminate',
  title: '终止',
  permission: 'caseFile.administer',
  confirm: '终止后办件不能恢复，确定吗？',
  input: { why },
  errors: faultsOf('OUT_OF_REACH'),
});

/** 跳转, asked for by one administrator and confirmed by another (双人). */
export const jump = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'jump',
  title: '跳转',
  permission: 'caseFile.administer',
  input: { node: text('环节', { id: 'node', required: true, max: 40 }), why },
  errors: faultsOf('OUT_OF_REACH'),
});

/** 改派 one task, or everything that somebody holds in the case. */
export const reassign = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'reassign',
  title: '改派',
  permission: 'caseFile.administer',
  input: {
    task: int('任务', { id: 'task', least: 1 }),
    from: ref('原办理人', { id: 'from_person', to: 'person' }),
    to,
    why,
  },
  errors: faultsOf('OUT_OF_REACH'),
});

/** What a hand-over moved, and what it had to leave with the reason. */
export interface HandedOver {
  readonly moved: number;
  readonly left: readonly { readonly case: string; readonly title: string; readonly reason: string }[];
}

/** 离职交接: everything that waits for somebody goes to another, case by case. */
export const handOver = defineContract<HandedOver>()({
  type: 'command',
  on: 'process',
  name: 'handOver',
  title: '移交全部待办',
  permission: 'caseFile.administer',
  input: {
    from: ref('移交人', { id: 'from_person', to: 'person', required: true }),
    to: ref('接收人', { id: 'to_person', to: 'person', required: true }),
    why: note('理由', { id: 'why', required: true, max: 500 }),
  },
  errors: faultsOf('HAND_OVER_SAME', 'OUT_OF_REACH', 'PERSON_UNKNOWN'),
});
