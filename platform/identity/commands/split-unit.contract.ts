import { date, defineContract, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** What a split did: the new units by their names, in the order given. */
export interface UnitSplit {
  readonly parts: readonly { readonly name: string; readonly unit: string }[];
}

/**
 * 单位拆分: parts are new units beside the old one. What is named goes to its part (a department with its posts and people,
 * a person, or a row of any ledger); the rest goes to the default successor, or stays when the old unit goes on.
 */
export const splitUnit = defineContract<UnitSplit>()({
  type: 'verb',
  on: 'unit',
  name: 'split',
  title: '单位拆分',
  permission: 'unit.split',
  confirm: '拆分后，所选机构、人员和数据转入新单位，确定吗？',
  input: {
    parts: rows('新设单位', {
      id: 'parts',
      required: true,
      of: {
        name: text('名称', { id: 'name', required: true, max: 100 }),
        shortName: text('简称', { id: 'short_name', max: 50 }),
        creditCode: text('统一社会信用代码', { id: 'credit_code', max: 18 }),
      },
    }),
    moves: rows('转入新单位的内容', {
      id: 'moves',
      of: {
        part: text('新设单位名称', { id: 'part', required: true, max: 100 }),
        resource: text('信息资源', {
          id: 'resource',
          required: true,
          max: 40,
          hint: '例如 department、person、vehicle',
        }),
        row: text('记录编号', { id: 'row', required: true, max: 36 }),
      },
    }),
    rest: text('其余内容转入', {
      id: 'rest',
      max: 100,
      hint: '一个新设单位的名称，原单位随之终止；空表示原单位保留',
    }),
    on: date('拆分日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('UNIT_ENDED', 'UNIT_SECRET', 'SPLIT_TOO_FEW', 'SPLIT_ELSEWHERE'),
  event: 'unit.split',
});
