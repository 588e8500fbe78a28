import { defineCodeSet } from '#standards/language';

/** 公务用车类别 (党政机关公务用车管理办法 第三条; 贵州省办法 第三条). */
export const vehicleKind = defineCodeSet({
  name: 'vehicleKind',
  title: '车辆类别',
  source: '党政机关公务用车管理办法 第三条；贵州省党政机关公务用车管理办法 第三条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'JY', label: '机要通信用车', synonyms: ['机要用车', '机要通信', '机要通信车', '机要车'] },
    { code: 'YJ', label: '应急保障用车', synonyms: ['应急用车', '应急保障', '应急车'] },
    { code: 'SW', label: '实物保障用车', synonyms: ['实物保障', '实物用车'] },
    {
      code: 'LT',
      label: '离退休干部服务用车',
      synonyms: ['老干部用车', '老干部服务用车', '离退休服务用车', '离退休干部用车'],
    },
    { code: 'ZF', label: '执法执勤用车', synonyms: ['执法用车', '执法执勤', '执法车'] },
    { code: 'TZ', label: '特种专业技术用车', synonyms: ['特种用车', '特种专业技术', '特种车辆', '特种车'] },
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
    { code: 'sedan', label: '轿车', synonyms: ['小轿车', '小型轿车', '新能源轿车'] },
    { code: 'suv', label: '越野车', synonyms: ['小型越野客车', 'SUV'] },
    { code: 'mpv', label: '商务车', synonyms: ['MPV', '商务用车'] },
    { code: 'minibus', label: '小型客车', synonyms: ['面包车', '小型普通客车'] },
    { code: 'midbus', label: '中型客车', synonyms: ['中型普通客车', '中巴'] },
    { code: 'bus', label: '大型客车', synonyms: ['大型普通客车', '大客车', '大巴'] },
    { code: 'truck', label: '货车', synonyms: ['皮卡', '轻型货车'] },
    { code: 'special', label: '专项作业车', synonyms: ['专用车', '专业作业车', '特种车'] },
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
    { code: 'petrol', label: '汽油', synonyms: ['汽油车', '燃油'] },
    { code: 'diesel', label: '柴油', synonyms: ['柴油车'] },
    { code: 'newEnergy', label: '新能源' },
    { code: 'electric', label: '纯电动', parent: 'newEnergy', synonyms: ['电动', '纯电', '电动车'] },
    {
      code: 'hybrid',
      label: '插电式混合动力',
      parent: 'newEnergy',
      synonyms: ['插电混动', '插电混合动力', '插混', '油电混动'],
    },
    { code: 'hydrogen', label: '氢燃料', parent: 'newEnergy', synonyms: ['氢能', '燃料电池'] },
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
    { code: 'purchase', label: '购置', synonyms: ['购买', '采购', '新购'] },
    { code: 'allocation', label: '调拨', synonyms: ['划转', '无偿划转', '调入'] },
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
    { code: 'inUse', label: '在用', tone: 'good', synonyms: ['使用中', '使用', '正在使用', '正常'] },
    { code: 'repairing', label: '维修中', tone: 'busy', synonyms: ['维修', '在修', '修理中'] },
    { code: 'parked', label: '封存', tone: 'busy', synonyms: ['已封存', '封存停用'] },
    { code: 'toDispose', label: '待处置', tone: 'busy', synonyms: ['拟处置', '待报废'] },
    { code: 'disposed', label: '已处置', tone: 'neutral', synonyms: ['处置完毕', '已报废'] },
  ],
});

/** 号牌颜色; which colours a plate may have follows from its pattern (GA 36). */
export const plateColour = defineCodeSet({
  name: 'plateColour',
  title: '号牌颜色',
  source: 'GA 36-2018',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'blue', label: '蓝', synonyms: ['蓝色', '蓝牌', '蓝底'] },
    { code: 'yellow', label: '黄', synonyms: ['黄色', '黄牌', '黄底'] },
    { code: 'green', label: '绿', synonyms: ['绿色', '绿牌', '渐变绿', '绿底'] },
    { code: 'yellowGreen', label: '黄绿', synonyms: ['黄绿双拼', '黄绿双拼色', '黄绿牌'] },
    { code: 'white', label: '白', synonyms: ['白色', '白牌', '白底'] },
    { code: 'black', label: '黑', synonyms: ['黑色', '黑牌', '黑底'] },
  ],
});
