import { code, defineCodeSet, defineContract, int, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';
import type { LineView } from '../line-view.ts';

/** 修改方式 of one cell. */
export const mendWay = defineCodeSet({
  name: 'mendWay',
  title: '修改方式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'set', label: '填写' },
    { code: 'accept', label: '采用建议' },
    { code: 'stand', label: '原值无误' },
  ],
});

/** 修改一行: types values into cells or takes proposals over, or leaves the line out; the line is checked again at once, with those it was held against. */
export const mend = defineContract<{ readonly lines: readonly LineView[] }>()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'mend',
  title: '修改一行',
  permission: 'signedIn',
  when: ['checked', 'committed'],
  input: {
    line: int('行', { id: 'line', required: true, least: 1 }),
    cells: rows('单元格', {
      id: 'cells',
      of: {
        field: text('字段', { id: 'field', required: true, max: 40 }),
        way: code('方式', { id: 'way', set: mendWay, required: true, initial: 'set' }),
        value: text('值', { id: 'value', max: 2000, hint: '按表格里的写法填写；空表示清空' }),
      },
    }),
    keep: code('该行', {
      id: 'keep',
      set: defineCodeSet({
        name: 'mendKeep',
        title: '该行去留',
        evidence: 'D',
        version: 1,
        items: [
          { code: 'take', label: '导入' },
          { code: 'leave', label: '不导入' },
        ],
      }),
      initial: 'take',
    }),
  },
  errors: faultsOf('NOT_YOURS', 'LINE_UNKNOWN', 'LINE_SETTLED', 'FIELD_UNKNOWN', 'NO_PROPOSAL', 'WRONG_STAGE'),
});
