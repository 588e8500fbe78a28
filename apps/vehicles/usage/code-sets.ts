import { defineCodeSet } from '#standards/language';

/** 用车核对结果: what can be said of one usage. */
export const usageVerdict = defineCodeSet({
  name: 'vehicleUsageVerdict',
  title: '用车核对结果',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'matched', label: '与派车单相符', tone: 'good' },
    { code: 'partly', label: '部分超出派车单', tone: 'busy' },
    { code: 'explained', label: '补单说明', tone: 'busy' },
    { code: 'noOrder', label: '无派车单', tone: 'bad' },
    { code: 'cannotJudge', label: '数据不足，无法判断', tone: 'neutral' },
  ],
});

/** 记录状态 of a usage: late data make a new result, and the old one stays. */
export const usageState = defineCodeSet({
  name: 'vehicleUsageState',
  title: '用车记录状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'current', label: '有效', tone: 'good' },
    { code: 'superseded', label: '已被重算结果取代', tone: 'neutral' },
  ],
});

/** 疑点类别. */
export const findingKind = defineCodeSet({
  name: 'vehicleFindingKind',
  title: '用车疑点类别',
  source: '党政机关公务用车管理办法（中办发〔2017〕71号）；各地公务用车信息化监管实践',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'noOrder', label: '无单用车', tone: 'bad' },
    { code: 'overtime', label: '超出派车单时间', tone: 'busy' },
    { code: 'tooFar', label: '实际里程明显多于计划', tone: 'busy' },
    { code: 'notReached', label: '未到达目的地', tone: 'busy' },
    { code: 'listedPlace', label: '在重点场所停留', tone: 'bad' },
    { code: 'leftRegion', label: '驶出允许区域', tone: 'bad' },
    { code: 'night', label: '夜间用车', tone: 'busy' },
    { code: 'dayOff', label: '节假日用车', tone: 'bad' },
    { code: 'overnight', label: '在外过夜', tone: 'busy' },
    { code: 'notExecuted', label: '有单未出车', tone: 'neutral' },
    { code: 'overTank', label: '加油充电量超过容量', tone: 'bad' },
    { code: 'overNorm', label: '百公里能耗超过定额', tone: 'busy' },
    { code: 'fillElsewhere', label: '加油充电时车辆不在站点', tone: 'bad' },
    { code: 'wrongEnergy', label: '补能方式与车辆不符', tone: 'bad' },
  ],
});

/** 疑点办理状态. */
export const findingStatus = defineCodeSet({
  name: 'vehicleFindingStatus',
  title: '疑点办理状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'new', label: '待核查', tone: 'bad' },
    { code: 'checking', label: '核查中', tone: 'busy' },
    { code: 'verified', label: '核实违规', tone: 'bad' },
    { code: 'falseAlarm', label: '误报', tone: 'neutral' },
    { code: 'accepted', label: '说明成立', tone: 'good' },
    { code: 'handedOver', label: '已移送纪检监察', tone: 'busy' },
    { code: 'closed', label: '已办结', tone: 'good' },
  ],
});
