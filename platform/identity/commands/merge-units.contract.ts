import { date, defineContract, ref, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** What a merger did. */
export interface UnitsMerged {
  /** The unit that goes on. */
  readonly unit: string;
  /** Rows that still name the ended units, by resource: the successor already has their like, or they lie beyond the scope. */
  readonly left: Readonly<Record<string, number>>;
}

/** 单位合并: several units go on as one of them or as a new one; the ended ones stay below it with their history. */
export const mergeUnits = defineContract<UnitsMerged>()({
  type: 'command',
  on: 'identity',
  name: 'mergeUnits',
  title: '单位合并',
  permission: 'unit.merge',
  confirm: '合并后，原单位终止，其人员和数据转入承继单位，确定吗？',
  input: {
    units: rows('被合并单位', {
      id: 'units',
      required: true,
      of: { unit: ref('单位', { id: 'unit', to: 'unit', required: true }) },
    }),
    into: ref('承继单位', { id: 'into', to: 'unit', hint: '选现有单位；不选则新设' }),
    name: text('新单位名称', { id: 'name', max: 100 }),
    shortName: text('新单位简称', { id: 'short_name', max: 50 }),
    creditCode: text('新单位统一社会信用代码', { id: 'credit_code', max: 18 }),
    on: date('合并日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('UNIT_BEYOND', 'MERGE_TOO_FEW', 'UNIT_ENDED', 'UNIT_SECRET', 'UNIT_CYCLE'),
  event: 'unit.merged',
});
