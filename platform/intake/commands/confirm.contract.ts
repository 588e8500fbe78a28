import { defineContract, flag, int, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 确认对应关系: which column fills which field, sheet by sheet; sheets that are not named are left out. Checking begins in the background; the choice is remembered for the next file of the same header. */
export const confirm = defineContract()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'confirm',
  title: '确认对应关系',
  permission: 'signedIn',
  when: ['mapping'],
  input: {
    columns: rows('对应关系', {
      id: 'columns',
      required: true,
      of: {
        sheet: text('工作表', { id: 'sheet', required: true, max: 200 }),
        column: int('列', { id: 'column', required: true, least: 0, hint: '从0起' }),
        field: text('字段', { id: 'field', required: true, max: 40 }),
      },
    }),
    update: flag('更新已有记录', { id: 'update', initial: true, hint: '否则只新增，已有的记录不动' }),
    clear: flag('空单元格清空', { id: 'clear', initial: false, hint: '更新时，空单元格清空台账已有的值；否则不动' }),
  },
  errors: faultsOf(
    'NOT_YOURS',
    'MAY_NOT_IMPORT',
    'SHEET_UNKNOWN',
    'COLUMN_UNKNOWN',
    'FIELD_UNKNOWN',
    'FIELD_TWICE',
    'FIELD_MISSING',
    'WRONG_STAGE',
  ),
});
