import { date, defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 人员离岗 (调出、退休、辞职): assignments end, the account is suspended, sessions end; nothing is deleted. */
export const leave = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'person',
  name: 'leave',
  title: '人员离岗',
  permission: 'person.leave',
  confirm: '离岗后，其任职全部结束、账号停用，确定吗？',
  input: {
    on: date('离岗日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('COLLEAGUE_BEYOND', 'PERSON_LEFT'),
  event: 'person.left',
});
