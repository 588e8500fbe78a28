import { code, defineContract, int, text } from '#standards/language';
import { faultsOf } from '../faults.ts';
import { mendWay } from './mend.contract.ts';

/** What became of the lines. */
export interface MendedLines {
  /** Lines that were mended and judged again. */
  readonly mended: number;
  /** Those of them that may be committed now. */
  readonly ready: number;
  /** Last line gone through, when more lines have the finding: the next call goes on behind it. */
  readonly next?: number;
}

/** 批量修改: does the same to the same cell of all waiting lines with one kind of finding, some hundred lines a call. */
export const mendMany = defineContract<MendedLines>()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'mendMany',
  title: '批量修改',
  permission: 'signedIn',
  when: ['checked', 'committed'],
  input: {
    finding: text('问题代码', { id: 'finding', required: true, max: 40 }),
    field: text('字段', { id: 'field', required: true, max: 40 }),
    way: code('方式', { id: 'way', set: mendWay, required: true }),
    value: text('值', { id: 'value', max: 2000, hint: '按表格里的写法填写；空表示清空' }),
    after: int('从哪一行之后', { id: 'after', least: 0, initial: 0 }),
  },
  errors: faultsOf('NOT_YOURS', 'FIELD_UNKNOWN', 'WRONG_STAGE'),
});
