import { code, date, defineResource, flag, int, money, quantity, ref, text } from '#standards/language';
import { energyKind, vehicleKind, vehicleStatus } from '../code-sets.ts';
import { monthState, usageBasis } from './code-sets.ts';

const days = { least: 0, unit: '天', list: true } as const;
const times = { least: 0, unit: '次' } as const;
const cost = { least: '0', group: '费用' } as const;

/**
 * 车辆月度核算: what one vehicle did and cost in one month, reckoned from the ledgers (机关事务管理条例 第二十六条 单车核算). Belongs to the unit that managed the
 * vehicle then, also after a transfer. A closed month never changes: reckoned anew it makes another row, and the earlier one stays.
 */
export const vehicleMonth = defineResource({
  id: 'veh_month',
  name: 'vehicleMonth',
  title: '车辆月度核算',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'period',
  order: '-month',
  writtenBy: 'commands',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'monthly' },
  states: { field: 'state', from: { open: ['closed', 'superseded'], closed: ['superseded'], superseded: [] } },
  uniqueTogether: [['vehicle', 'month', 'version']],
  fields: {
    period: text('核算月份', { id: 'period', required: true, max: 7, list: true, search: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    unit: ref('管理单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, hint: '当月的管理单位' }),
    month: date('月份首日', { id: 'month', required: true, index: true }),
    kind: code('车辆类别', { id: 'kind', set: vehicleKind, required: true }),
    energy: code('能源种类', { id: 'energy', set: energyKind, required: true }),
    status: code('车辆状态', { id: 'status', set: vehicleStatus, required: true }),
    inFleet: flag('月末在册', { id: 'in_fleet', required: true, hint: '月末在用、维修或封存' }),
    newEnergy: flag('新能源', { id: 'new_energy', required: true }),
    overStandard: flag('超配备标准', {
      id: 'over_standard',
      hint: '价格或排气量超过本类上限；缺少数据或本类无上限时为空',
    }),
    basis: code('使用情况依据', { id: 'basis', set: usageBasis, required: true, list: true }),
    workDays: int('可用工作日', { id: 'work_days', ...days, group: '使用', hint: '在用期间的工作日，扣除送修' }),
    usedDays: int('使用工作日', { id: 'used_days', ...days, group: '使用' }),
    idleDays: int('连续未用', { id: 'idle_days', ...days, group: '使用', hint: '至月末连续未使用的自然日' }),
    idle: flag('闲置', { id: 'idle', group: '使用', hint: '连续未用达到闲置天数；无依据时为空' }),
    km: quantity('行驶里程', { id: 'km', unit: 'km', scale: 1, least: '0', list: true, group: '使用' }),
    usages: int('出车', { id: 'usages', ...times, group: '使用', hint: '离开停放点的次数' }),
    judged: int('可核对出车', { id: 'judged', ...times, group: '使用' }),
    matched: int('有单出车', { id: 'matched', ...times, group: '使用', hint: '与派车单相符、部分相符或已补单' }),
    unjudged: int('无法核对出车', { id: 'unjudged', ...times, group: '使用' }),
    nightUsages: int('夜间出车', { id: 'night_usages', ...times, group: '使用' }),
    dayOffUsages: int('节假日出车', { id: 'day_off_usages', ...times, group: '使用' }),
    orders: int('派车单', { id: 'orders', unit: '单', least: 0, group: '使用' }),
    sharedOrders: int('为其他单位派车', { id: 'shared_orders', unit: '单', least: 0, group: '使用' }),
    fuel: money('燃料（电）费', { id: 'fuel', ...cost }),
    fuelVolume: quantity('加油充电量', { id: 'fuel_volume', unit: '升/度', least: '0', group: '费用' }),
    repair: money('维修保养费', { id: 'repair', ...cost }),
    insurance: money('保险费', { id: 'insurance', ...cost }),
    toll: money('路桥费', { id: 'toll', ...cost }),
    parking: money('停车费', { id: 'parking', ...cost }),
    inspection: money('检验费', { id: 'inspection', ...cost }),
    other: money('其他费用', { id: 'other', ...cost }),
    cost: money('费用合计', { id: 'cost', ...cost, list: true }),
    state: code('核算状态', { id: 'state', set: monthState, required: true, list: true, index: true }),
    version: int('核算版次', { id: 'version', required: true, least: 1, list: true }),
  },
});
