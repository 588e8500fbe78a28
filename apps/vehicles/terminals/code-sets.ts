import { defineCodeSet } from '#standards/language';

/** 终端状态. */
export const terminalStatus = defineCodeSet({
  name: 'terminalStatus',
  title: '终端状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'active', label: '启用', tone: 'good' },
    { code: 'stopped', label: '停用', tone: 'neutral' },
  ],
});

/** 认领状态 of a terminal that reported without being known. */
export const sightingStatus = defineCodeSet({
  name: 'sightingStatus',
  title: '认领状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'waiting', label: '待认领', tone: 'busy' },
    { code: 'adopted', label: '已认领', tone: 'good' },
    { code: 'dismissed', label: '不予认领', tone: 'neutral' },
    { code: 'blocked', label: '已阻断', tone: 'bad' },
  ],
});

/** 终端事件: what a terminal tells of besides where it is (JT/T 808, 0x0702 and 0x0800). */
export const terminalEventKind = defineCodeSet({
  name: 'terminalEventKind',
  title: '终端事件',
  source: 'JT/T 808-2019',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'cardIn', label: '驾驶员插卡上岗', tone: 'good' },
    { code: 'cardOut', label: '驾驶员拔卡下岗', tone: 'neutral' },
    { code: 'media', label: '多媒体事件', tone: 'neutral' },
  ],
});

/** 指令类别: what may be sent to a terminal (JT/T 808). */
export const terminalOrderKind = defineCodeSet({
  name: 'terminalOrderKind',
  title: '指令类别',
  source: 'JT/T 808-2019',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'locate', label: '点名定位' },
    { code: 'follow', label: '临时跟踪' },
    { code: 'text', label: '文本下发' },
    { code: 'queryParameters', label: '查询参数' },
    { code: 'setParameters', label: '设置参数' },
    { code: 'attributes', label: '查询属性' },
    { code: 'reset', label: '终端复位' },
    { code: 'confirmAlarm', label: '人工确认告警' },
    { code: 'setArea', label: '下发电子围栏' },
    { code: 'deleteArea', label: '删除终端围栏' },
    { code: 'queryAreas', label: '查询终端围栏' },
    { code: 'cutPower', label: '远程断油断电' },
    { code: 'restorePower', label: '恢复油电' },
  ],
});

/** 指令状态. */
export const terminalOrderStatus = defineCodeSet({
  name: 'terminalOrderStatus',
  title: '指令状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'unconfirmed', label: '待第二人确认', tone: 'busy' },
    { code: 'queued', label: '待下发', tone: 'busy' },
    { code: 'sent', label: '已下发', tone: 'busy' },
    { code: 'done', label: '已执行', tone: 'good' },
    { code: 'failed', label: '未执行', tone: 'bad' },
    { code: 'expired', label: '已过期', tone: 'neutral' },
    { code: 'refused', label: '已否决', tone: 'neutral' },
  ],
});

/** 定位监管: whether a vehicle may carry a terminal that reports where it is. */
export const vehicleTracking = defineCodeSet({
  name: 'vehicleTracking',
  title: '定位监管',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'tracked', label: '纳入定位' },
    { code: 'exempt', label: '不得定位', tone: 'bad' },
  ],
});
