import { code, defineContract, note } from '#standards/language';
import { dutyChange } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';

/** 报送: the draft is ready for somebody else's eyes; it cannot be changed from here on. */
export const proposeDuty = defineContract()({
  type: 'verb',
  on: 'dutyItem',
  name: 'propose',
  title: '报送',
  permission: 'dutyItem.propose',
  when: ['draft'],
  input: {},
  errors: faultsOf('DUTY_CODE_TAKEN', 'DUTY_WHY_MISSING', 'DUTY_NOT_ADJUSTING'),
});

/** 退回修改: back to its drafter. */
export const sendBackDuty = defineContract()({
  type: 'verb',
  on: 'dutyItem',
  name: 'sendBack',
  title: '退回修改',
  permission: 'dutyItem.publish',
  when: ['proposed'],
  input: {},
});

/** 公布: by somebody else than who proposed it; the version before is closed in the same moment. */
export const publishDuty = defineContract<{ readonly publishedOn: string }>()({
  type: 'verb',
  on: 'dutyItem',
  name: 'publish',
  title: '公布',
  permission: 'dutyItem.publish',
  when: ['proposed'],
  confirm: '公布后所有人员可见，确定公布吗？',
  input: {},
  errors: faultsOf('DUTY_SAME_PERSON', 'DUTY_CODE_TAKEN'),
});

/** 调整: a draft that will take the place of a published version. */
export const adjustDuty = defineContract<{ readonly id: string }>()({
  type: 'verb',
  on: 'dutyItem',
  name: 'adjust',
  title: '调整',
  permission: 'dutyItem.adjust',
  when: ['published'],
  input: {
    change: code('调整方式', { id: 'change', set: dutyChange, required: true, initial: 'changed' }),
    why: note('调整依据', { id: 'why', required: true, max: 1000 }),
  },
});
