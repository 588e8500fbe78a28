import { defineCodeSet } from '#standards/language';

/** 险种. */
export const insuranceKind = defineCodeSet({
  name: 'vehicleInsuranceKind',
  title: '险种',
  source: '机动车交通事故责任强制保险条例',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'compulsory', label: '交强险', synonyms: ['强制保险', '机动车交通事故责任强制保险'] },
    { code: 'commercial', label: '商业险', synonyms: ['商业保险'] },
    { code: 'passenger', label: '承运人及座位险', synonyms: ['座位险'] },
  ],
});

/** 检验结果. */
export const inspectionResult = defineCodeSet({
  name: 'vehicleInspectionResult',
  title: '检验结果',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'passed', label: '合格', tone: 'good' },
    { code: 'failed', label: '不合格', tone: 'bad' },
  ],
});

/** 送修类别. */
export const repairKind = defineCodeSet({
  name: 'vehicleRepairKind',
  title: '送修类别',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'service', label: '保养' },
    { code: 'repair', label: '维修' },
    { code: 'accident', label: '事故维修' },
    { code: 'tyres', label: '轮胎更换' },
  ],
});

/** 送修状态. */
export const repairStatus = defineCodeSet({
  name: 'vehicleRepairStatus',
  title: '送修状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'requested', label: '待报价', tone: 'neutral' },
    { code: 'quoted', label: '待审批', tone: 'busy' },
    { code: 'approved', label: '维修中', tone: 'busy' },
    { code: 'refused', label: '未批准', tone: 'bad' },
    { code: 'finished', label: '待结算', tone: 'busy' },
    { code: 'settled', label: '已结算', tone: 'good' },
  ],
});

/** 补能方式. */
export const fillKind = defineCodeSet({
  name: 'vehicleFillKind',
  title: '补能方式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'petrol', label: '加汽油', synonyms: ['汽油', '92号', '95号'] },
    { code: 'diesel', label: '加柴油', synonyms: ['柴油'] },
    { code: 'charge', label: '充电' },
    { code: 'gas', label: '加气' },
  ],
});

/** 卡状态. */
export const cardStatus = defineCodeSet({
  name: 'vehicleCardStatus',
  title: '卡状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'active', label: '在用', tone: 'good' },
    { code: 'lost', label: '挂失', tone: 'bad' },
    { code: 'ended', label: '注销', tone: 'neutral' },
  ],
});

/** 用车费用类别. */
export const feeKind = defineCodeSet({
  name: 'vehicleFeeKind',
  title: '费用类别',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'toll', label: '过路过桥费', synonyms: ['通行费', 'ETC'] },
    { code: 'parking', label: '停车费' },
    { code: 'wash', label: '洗车费' },
    { code: 'other', label: '其他费用' },
  ],
});

/** 违法处理状态. */
export const violationStatus = defineCodeSet({
  name: 'vehicleViolationStatus',
  title: '违法处理状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'open', label: '未处理', tone: 'bad' },
    { code: 'settled', label: '已处理', tone: 'good' },
  ],
});

/** 罚款承担. Fines of drivers are not paid out of public money. */
export const fineBearer = defineCodeSet({
  name: 'vehicleFineBearer',
  title: '罚款承担',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'driver', label: '驾驶人' },
    { code: 'unit', label: '单位' },
    { code: 'none', label: '无罚款' },
  ],
});

/** 标识情形 (VH-9). */
export const markingState = defineCodeSet({
  name: 'vehicleMarkingState',
  title: '标识情形',
  source: '公务用车标识化管理；DB6103/T 21-2020、DB4419/T 7-2023 标识章',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'marked', label: '已喷涂（张贴）标识', tone: 'good' },
    { code: 'due', label: '应标识未标识', tone: 'bad' },
    { code: 'exempt', label: '免予标识', tone: 'neutral' },
  ],
});

/** 免予标识的类别 (VH-9: vehicles for state security, case investigation and the like). */
export const markingExemption = defineCodeSet({
  name: 'vehicleMarkingExemption',
  title: '免予标识类别',
  source: '公务用车标识化管理；DB6103/T 21-2020、DB4419/T 7-2023 标识章',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'security', label: '国家安全工作' },
    { code: 'investigation', label: '侦查办案' },
    { code: 'other', label: '其他有保密要求的工作' },
  ],
});

/** 处置方式 (车辆). */
export const disposalWay = defineCodeSet({
  name: 'vehicleDisposalWay',
  title: '车辆处置方式',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'auction', label: '公开拍卖' },
    { code: 'tradeIn', label: '厂家回收' },
    { code: 'scrap', label: '报废' },
    { code: 'reallocate', label: '调剂' },
  ],
});

/** 处置收入上缴情况. */
export const disposalStatus = defineCodeSet({
  name: 'vehicleDisposalStatus',
  title: '处置收入上缴情况',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'open', label: '待登记上缴', tone: 'busy' },
    { code: 'remitted', label: '已登记上缴', tone: 'good' },
  ],
});

/** 准驾车型 (机动车驾驶证申领和使用规定). */
export const licenceClass = defineCodeSet({
  name: 'drivingLicenceClass',
  title: '准驾车型',
  source: '机动车驾驶证申领和使用规定 附件1',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'A1', label: 'A1 大型客车' },
    { code: 'A2', label: 'A2 重型牵引挂车' },
    { code: 'A3', label: 'A3 城市公交车' },
    { code: 'B1', label: 'B1 中型客车' },
    { code: 'B2', label: 'B2 大型货车' },
    { code: 'C1', label: 'C1 小型汽车' },
    { code: 'C2', label: 'C2 小型自动挡汽车' },
  ],
});

/** 驾驶员状态. */
export const driverStatus = defineCodeSet({
  name: 'driverStatus',
  title: '驾驶员状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'active', label: '在岗', tone: 'good' },
    { code: 'paused', label: '暂停出车', tone: 'busy' },
    { code: 'left', label: '离岗', tone: 'neutral' },
  ],
});
