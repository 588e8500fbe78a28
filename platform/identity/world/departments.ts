import type { PlannedUnit } from './units.ts';

const BY_KEY: Readonly<Record<string, readonly string[]>> = {
  affairs: ['办公室', '公务用车管理', '办公用房管理', '资产管理', '公共机构节能', '财务'],
  finance: ['办公室', '预算', '行政政法', '资产管理', '政府采购监督'],
  education: ['办公室', '基础教育', '财务'],
  police: ['办公室', '警务保障', '治安管理'],
  audit: ['办公室', '行政事业审计', '经济责任审计'],
  tax: ['办公室', '财务管理', '征收管理'],
  discipline: ['办公室', '党风政风监督', '案件审理'],
  governmentOffice: ['秘书', '综合', '行政'],
  committee: ['办公室', '综合保障', '规划建设'],
};
const ORDINARY = ['办公室', '综合业务', '财务'];

/** Names of the departments of a unit: 处 at the province, 科 at a city, 股 at a county; small units have none. */
export function departmentNames({ unit, key, tier }: PlannedUnit): string[] {
  if (unit.validTo !== undefined || unit.kind === 'township' || unit.level === '5' || unit.kind === 'dispatched')
    return [];
  const small = ['institution', 'school', 'hospital'].includes(unit.kind);
  const all = BY_KEY[key] ?? (small ? ORDINARY.slice(0, 1) : ORDINARY);
  const word = unit.level === '2' ? '处' : unit.level === '3' ? '科' : '股';
  const shown = tier === 3 || key === 'affairs' || key === 'committee' ? all : all.slice(0, 1);
  return shown.map((name) => (name === '办公室' ? name : name + word));
}

/** Title of the head of a department: 办公室 → 办公室主任, 财务科 → 财务科科长. */
export function departmentHeadTitle(name: string): string {
  return name === '办公室' ? '办公室主任' : `${name}${name.slice(-1)}长`;
}
