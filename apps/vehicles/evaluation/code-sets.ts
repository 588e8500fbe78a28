import { defineCodeSet } from '#standards/language';

/** 使用天数的依据: what tells whether a vehicle was used on a day. */
export const usageBasis = defineCodeSet({
  name: 'vehicleUsageBasis',
  title: '使用情况依据',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'track', label: '定位轨迹', tone: 'good' },
    { code: 'orders', label: '派车单', tone: 'busy' },
    { code: 'none', label: '无依据，无法判断', tone: 'neutral' },
  ],
});

/** 核算状态 of a month of a vehicle. */
export const monthState = defineCodeSet({
  name: 'vehicleMonthState',
  title: '核算状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'open', label: '未结账', tone: 'busy' },
    { code: 'closed', label: '已结账', tone: 'good' },
    { code: 'superseded', label: '已被重算取代', tone: 'neutral' },
  ],
});
