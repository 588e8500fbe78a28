import { code, defineContract, flag, rows, text } from '#standards/language';
import { columnKind } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';

/** 设置填报栏目: what every unit is to fill in; only while the notice is a draft. An empty list takes the table away. */
export const setColumns = defineContract()({
  type: 'verb',
  on: 'notice',
  name: 'columns',
  title: '设置填报栏目',
  permission: 'notice.columns',
  when: ['draft'],
  input: {
    columns: rows('栏目', {
      id: 'columns',
      of: {
        title: text('名称', { id: 'title', required: true, max: 40 }),
        kind: code('类型', { id: 'kind', set: columnKind, required: true, initial: 'text' }),
        required: flag('必填', { id: 'required', initial: false }),
        choices: text('选择项', { id: 'choices', max: 500, hint: '类型为“选择”时填写，用顿号隔开' }),
      },
    }),
  },
  errors: faultsOf('COLUMN_BAD'),
});
