import { defineCodeSet } from '#standards/language';

/** 住房补贴面积档次. */
export const housingStanding = defineCodeSet({
  name: 'housingStanding',
  title: '住房面积档次',
  source: '在京中央国家机关住房面积标准（样板）',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'clerk', label: '科级以下' },
    { code: 'section', label: '正副科级，25 年以上科员、办事员' },
    { code: 'deputyDivision', label: '副处级，25 年以上正副科级' },
    { code: 'division', label: '正处级' },
    { code: 'deputyBureau', label: '副司（厅）局级' },
    { code: 'bureau', label: '正司（厅）局级' },
    { code: 'viceMinister', label: '副部级' },
    { code: 'minister', label: '正部级' },
    { code: 'worker', label: '初、中级工' },
    { code: 'seniorWorker', label: '高级工、技师，25 年以上初中级工' },
    { code: 'seniorTechnician', label: '高级技师' },
  ],
});

/** 补贴类别. */
export const subsidyKind = defineCodeSet({
  name: 'housingSubsidyKind',
  title: '住房补贴类别',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'monthly', label: '按月补贴' },
    { code: 'lumpSum', label: '无房老职工一次性补贴' },
    { code: 'shortfall', label: '未达标差额补贴' },
    { code: 'promotion', label: '级差补贴' },
  ],
});

/** 补贴状态. */
export const subsidyStatus = defineCodeSet({
  name: 'housingSubsidyStatus',
  title: '补贴状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '审核中', tone: 'busy' },
    { code: 'approved', label: '已核定', tone: 'good' },
    { code: 'paid', label: '已发放', tone: 'good' },
    { code: 'released', label: '已撤回或未批准', tone: 'neutral' },
    { code: 'ended', label: '已停发', tone: 'neutral' },
  ],
});
