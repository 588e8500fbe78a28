import { code, type DatedRow, defineCodeSet, defineTable, money } from '#standards/language';

/** 处置资产大类. */
export const disposalClass = defineCodeSet({
  name: 'disposalClass',
  title: '处置资产大类',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'house', label: '房屋' },
    { code: 'land', label: '土地' },
    { code: 'vehicle', label: '车辆' },
    { code: 'equipment', label: '设备、家具及其他' },
  ],
});

/** 处置审批权限. */
export const disposalApprover = defineCodeSet({
  name: 'disposalApprover',
  title: '处置审批权限',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'department', label: '主管部门审批，报机关事务管理部门备案' },
    { code: 'bureau', label: '机关事务（财政）部门审批' },
    { code: 'government', label: '报本级人民政府批准' },
  ],
});

/** 处置金额档次. */
export const disposalBand = defineCodeSet({
  name: 'disposalBand',
  title: '处置金额档次',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'a', label: '第一档' },
    { code: 'b', label: '第二档' },
    { code: 'c', label: '第三档' },
  ],
});

const SOURCE = '本系统默认的处置权限（各地限额不同，由省级和本级规定核定）';

/** Who approves a disposal, by class and original value (单价或批量账面原值, 元). */
export const disposalAuthority = defineTable({
  name: 'disposalAuthority',
  title: '国有资产处置审批权限',
  keys: {
    class: code('资产大类', { id: 'class', set: disposalClass }),
    band: code('金额档次', { id: 'band', set: disposalBand }),
  },
  values: {
    upTo: money('账面原值上限（含）', { id: 'up_to', least: '0' }),
    approver: code('审批权限', { id: 'approver', set: disposalApprover }),
  },
  rows: [
    row('house', 'a', { approver: 'bureau' }),
    row('land', 'a', { approver: 'bureau' }),
    row('vehicle', 'a', { approver: 'bureau' }),
    row('equipment', 'a', { upTo: '499999.99', approver: 'department' }),
    row('equipment', 'b', { upTo: '9999999.99', approver: 'bureau' }),
    row('equipment', 'c', { approver: 'government' }),
  ],
});

function row(of: string, band: string, values: DatedRow['values']): DatedRow {
  return {
    id: `disposal-${of}-${band}`,
    keys: { class: of, band },
    values,
    from: '2021-04-01',
    source: SOURCE,
    evidence: 'D',
  };
}
