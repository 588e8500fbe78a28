import { defineCodeSet } from '#standards/language';

/** 围栏形状. */
export const fenceShape = defineCodeSet({
  name: 'fenceShape',
  title: '围栏形状',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'circle', label: '圆形' },
    { code: 'rectangle', label: '矩形' },
    { code: 'polygon', label: '多边形' },
    { code: 'district', label: '行政区' },
    { code: 'corridor', label: '走廊' },
    { code: 'parking', label: '停放点' },
  ],
});

/** 围栏规则: what the fence asks of the vehicles it holds for. */
export const fenceRule = defineCodeSet({
  name: 'fenceRule',
  title: '围栏规则',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'base', label: '定点停放', tone: 'good' },
    { code: 'keepOut', label: '禁止驶入', tone: 'bad' },
    { code: 'keepIn', label: '禁止驶出', tone: 'bad' },
    { code: 'allowed', label: '允许范围', tone: 'good' },
    { code: 'speed', label: '限速', tone: 'busy' },
  ],
});

/** 生效时段: by the working calendar and the duty hours. */
export const fenceCalendar = defineCodeSet({
  name: 'fenceCalendar',
  title: '围栏生效时段',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'always', label: '全天候' },
    { code: 'duty', label: '工作时间' },
    { code: 'offDuty', label: '非工作时间（含节假日）' },
    { code: 'nonWorking', label: '节假日和周末' },
  ],
});

/** 坐标系 of the base map on which something was drawn. */
export const coordinateSystem = defineCodeSet({
  name: 'coordinateSystem',
  title: '坐标系',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'wgs84', label: 'WGS-84／CGCS2000（天地图）' },
    { code: 'gcj02', label: 'GCJ-02（高德、腾讯）' },
    { code: 'bd09', label: 'BD-09（百度）' },
  ],
});
