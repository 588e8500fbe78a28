import { defineCodeSet } from '#standards/language';

/** 公务用车类别 (党政机关公务用车管理办法 第三条; 贵州省办法 第三条). */
export const vehicleKind = defineCodeSet({
  name: 'vehicleKind',
  title: '车辆类别',
  source: '党政机关公务用车管理办法 第三条；贵州省党政机关公务用车管理办法 第三条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'JY', label: '机要通信用车', synonyms: ['机要用车', '机要通信'] },
    { code: 'YJ', label: '应急保障用车', synonyms: ['应急用车', '应急保障'] },
    { code: 'SW', label: '实物保障用车', synonyms: ['实物保障'] },
    { code: 'LT', label: '离退休干部服务用车', synonyms: ['老干部用车', '离退休服务用车'] },
    { code: 'ZF', label: '执法执勤用车', synonyms: ['执法用车', '执法执勤'] },
    { code: 'TZ', label: '特种专业技术用车', synonyms: ['特种用车', '特种专业技术'] },
    { code: 'QT', label: '其他按规定配备的用车', synonyms: ['其他用车', '业务用车'] },
  ],
});

/** 车身形式. */
export const vehicleBody = defineCodeSet({
  name: 'vehicleBody',
  title: '车型',
  source: 'GA/T 16.4 车辆类型（简化）',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'sedan', label: '轿车' },
    { code: 'suv', label: '越野车' },
    { code: 'mpv', label: '商务车' },
    { code: 'minibus', label: '小型客车' },
    { code: 'midbus', label: '中型客车' },
    { code: 'bus', label: '大型客车' },
    { code: 'truck', label: '货车' },
    { code: 'special', label: '专用车' },
  ],
});

/** 能源种类. */
export const energyKind = defineCodeSet({
  name: 'energyKind',
  title: '能源种类',
  source: 'GA/T 16.9（简化）',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'petrol', label: '汽油' },
    { code: 'diesel', label: '柴油' },
    { code: 'newEnergy', label: '新能源' },
    { code: 'electric', label: '纯电动', parent: 'newEnergy' },
    { code: 'hybrid', label: '插电混动', parent: 'newEnergy' },
    { code: 'hydrogen', label: '氢燃料', parent: 'newEnergy' },
  ],
});

/** 取得方式; the last three are forbidden (机关事务管理条例 第二十五条). */
export const vehicleSource = defineCodeSet({
  name: 'vehicleSource',
  title: '取得方式',
  source: '机关事务管理条例 第二十五条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'purchase', label: '购置' },
    { code: 'allocation', label: '调拨' },
    { code: 'donation', label: '接受捐赠' },
    { code: 'borrowed', label: '借用' },
    { code: 'occupied', label: '占用' },
  ],
});

/** 车辆状态. */
export const vehicleStatus = defineCodeSet({
  name: 'vehicleStatus',
  title: '车辆状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'inUse', label: '在用', tone: 'good' },
    { code: 'parked', label: '封存', tone: 'busy' },
    { code: 'toDispose', label: '待处置', tone: 'busy' },
    { code: 'disposed', label: '已处置', tone: 'neutral' },
  ],
});
