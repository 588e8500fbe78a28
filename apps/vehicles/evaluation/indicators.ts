import type { Figure, Filter } from '#platform/store';
import type { Evidence } from '#standards/language';

/** Condition on a month of a vehicle, as a list filter and as an address of the list know it. */
export type MonthCondition = readonly [
  field: string,
  op: 'eq' | 'ne' | 'gt' | 'in' | 'empty' | 'notEmpty',
  value?: unknown,
];

/** One part of an indicator: what is taken of which months of vehicles. */
export interface Part {
  readonly take: Figure['take'];
  readonly field?: string;
  readonly of: readonly MonthCondition[];
}

/** A declared indicator of evaluation: numerator over denominator, and what could not be judged apart. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly unit: '%' | '元/km' | '元/辆' | '元/单位' | 'km/辆';
  readonly definition: string;
  readonly source: string;
  readonly evidence: Evidence;
  /** `end`: stands for the last month of a period; else the whole period is added up. */
  readonly moment?: 'end';
  /** Which way is good; nothing where neither is. */
  readonly good?: 'high' | 'low';
  readonly numerator: Part;
  readonly denominator: Part;
  /** What is counted apart because nothing can be said of it, with its word. */
  readonly unknown?: Part & { readonly words: string };
}

const COUNT = { take: 'count' } as const;
const VEHICLES = { take: 'distinct', field: 'vehicle' } as const;
const sum = (field: string) => ({ take: 'sum', field }) as const;
const known: MonthCondition = ['basis', 'ne', 'none'];
const unknown: MonthCondition = ['basis', 'eq', 'none'];
const fleet: MonthCondition = ['inFleet', 'eq', true];
const ledgers = { source: '机关事务管理条例 第二十六条（单车核算）', evidence: 'V' } as const;
const ours = { source: '本系统默认口径；由主管部门确定', evidence: 'D' } as const;

/** 用车评价指标. */
export const indicators: readonly Indicator[] = [
  {
    id: 'useRate',
    title: '车辆使用率',
    unit: '%',
    definition: '使用工作日 ÷ 可用工作日；封存、待处置车辆和送修期间不计',
    ...ours,
    good: 'high',
    numerator: { ...sum('usedDays'), of: [known] },
    denominator: { ...sum('workDays'), of: [known] },
    unknown: { ...VEHICLES, of: [fleet, unknown], words: '辆车无定位、无派车单' },
  },
  {
    id: 'idle',
    title: '闲置车辆占比',
    unit: '%',
    definition: '期末连续未使用达到闲置天数的在册车辆 ÷ 可判断的在册车辆',
    ...ours,
    moment: 'end',
    good: 'low',
    numerator: { ...COUNT, of: [fleet, ['idle', 'eq', true]] },
    denominator: { ...COUNT, of: [fleet, known] },
    unknown: { ...COUNT, of: [fleet, unknown], words: '辆车无法判断是否闲置' },
  },
  {
    id: 'matchRate',
    title: '出车有单率',
    unit: '%',
    definition: '与派车单相符、部分相符或已补单的出车 ÷ 可核对的出车',
    source: '党政机关公务用车管理办法（中办发〔2017〕71号）使用登记',
    evidence: 'G',
    good: 'high',
    numerator: { ...sum('matched'), of: [] },
    denominator: { ...sum('judged'), of: [] },
    unknown: { ...sum('unjudged'), of: [['unjudged', 'gt', 0]], words: '次出车数据不足，无法核对' },
  },
  {
    id: 'sharing',
    title: '跨单位共享率',
    unit: '%',
    definition: '为其他单位派车的派车单 ÷ 全部已出车派车单',
    ...ours,
    good: 'high',
    numerator: { ...sum('sharedOrders'), of: [['sharedOrders', 'gt', 0]] },
    denominator: { ...sum('orders'), of: [['orders', 'gt', 0]] },
  },
  {
    id: 'costPerKm',
    title: '每公里费用',
    unit: '元/km',
    definition: '有里程的车辆月份的运行费用 ÷ 行驶里程',
    ...ledgers,
    good: 'low',
    numerator: { ...sum('cost'), of: [['km', 'gt', '0']] },
    denominator: { ...sum('km'), of: [['km', 'gt', '0']] },
    unknown: {
      ...VEHICLES,
      of: [
        ['cost', 'gt', '0'],
        ['km', 'empty'],
      ],
      words: '辆车有费用而里程不明',
    },
  },
  {
    id: 'costPerVehicle',
    title: '车均费用',
    unit: '元/辆',
    definition: '运行费用（燃料、维修、保险、路桥、停车、检验、其他）÷ 车辆数',
    ...ledgers,
    good: 'low',
    numerator: { ...sum('cost'), of: [] },
    denominator: { ...VEHICLES, of: [] },
    unknown: { ...VEHICLES, of: [['cost', 'eq', '0']], words: '辆车有月份未登记任何费用' },
  },
  {
    id: 'costPerUnit',
    title: '单位平均费用',
    unit: '元/单位',
    definition: '运行费用 ÷ 有车单位数',
    ...ledgers,
    good: 'low',
    numerator: { ...sum('cost'), of: [] },
    denominator: { take: 'distinct', field: 'unit', of: [] },
  },
  {
    id: 'kmPerVehicle',
    title: '车均里程',
    unit: 'km/辆',
    definition: '行驶里程 ÷ 里程已知的车辆数',
    ...ledgers,
    numerator: { ...sum('km'), of: [['km', 'notEmpty']] },
    denominator: { ...VEHICLES, of: [['km', 'notEmpty']] },
    unknown: { ...VEHICLES, of: [['km', 'empty']], words: '辆车有月份里程不明' },
  },
  {
    id: 'night',
    title: '夜间出车占比',
    unit: '%',
    definition: '含夜间时段的出车 ÷ 全部出车（有定位的车辆）',
    source: '各地公务用车信息化监管实践；时段见用车核对参数',
    evidence: 'G',
    good: 'low',
    numerator: { ...sum('nightUsages'), of: [['nightUsages', 'gt', 0]] },
    denominator: { ...sum('usages'), of: [] },
  },
  {
    id: 'dayOff',
    title: '节假日出车占比',
    unit: '%',
    definition: '含节假日的出车 ÷ 全部出车（有定位的车辆）',
    source: '党政机关公务用车管理办法（中办发〔2017〕71号）节假日封存停驶',
    evidence: 'G',
    good: 'low',
    numerator: { ...sum('dayOffUsages'), of: [['dayOffUsages', 'gt', 0]] },
    denominator: { ...sum('usages'), of: [] },
  },
  {
    id: 'newEnergy',
    title: '新能源车占比',
    unit: '%',
    definition: '期末在册新能源车 ÷ 期末在册车辆（存量；配备更新比例另按计划核对）',
    source: '国管局、中直管理局《关于做好中央和国家机关新能源汽车推广使用工作的通知》（2024年10月）',
    evidence: 'V',
    moment: 'end',
    good: 'high',
    numerator: { ...COUNT, of: [fleet, ['newEnergy', 'eq', true]] },
    denominator: { ...COUNT, of: [fleet] },
  },
  {
    id: 'overStandard',
    title: '超标准车辆占比',
    unit: '%',
    definition: '价格或排气量超过本类上限的在册车辆 ÷ 可判断的在册车辆；经批准的特殊情形也计入',
    source: '党政机关公务用车管理办法（中办发〔2017〕71号）第七条',
    evidence: 'V',
    moment: 'end',
    good: 'low',
    numerator: { ...COUNT, of: [fleet, ['overStandard', 'eq', true]] },
    denominator: { ...COUNT, of: [fleet, ['overStandard', 'notEmpty']] },
    unknown: { ...COUNT, of: [fleet, ['overStandard', 'empty']], words: '辆车缺少价格、排量或本类无上限' },
  },
];

/** Months that count: neither superseded ones nor, for indicators of a moment, others than the last. */
export const IN_FORCE: MonthCondition = ['state', 'in', ['open', 'closed']];

/** A condition as a filter of a list. */
export function filterOf([field, op, value]: MonthCondition): Filter {
  return value === undefined ? { field, op } : { field, op, value };
}

/** The part as a figure; `more` narrows it further. */
export function figureOf({ take, field, of }: Part, more: readonly MonthCondition[] = []): Figure {
  const conditions = [...of, ...more].map(filterOf);
  return {
    take,
    ...(field && { field }),
    ...(conditions.length > 0 && { where: conditions.length === 1 ? conditions[0]! : { and: conditions } }),
  };
}

/** Numerator over denominator as people read it: percent with one digit, else two digits; null when there is nothing to divide by. */
export function ratioOf({ unit }: Indicator, numerator: number | string | null, denominator: number | string | null) {
  const [above, below] = [Number(numerator ?? 0), Number(denominator ?? 0)];
  if (!(below > 0)) return null;
  return unit === '%' ? Number(((above / below) * 100).toFixed(1)) : Number((above / below).toFixed(2));
}
