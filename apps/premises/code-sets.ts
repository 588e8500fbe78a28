import { defineCodeSet } from '#standards/language';

/** 用房类别 (发改投资〔2014〕2674号): the branch says whether a room counts as office, service, equipment or ancillary area. */
export const roomKind = defineCodeSet({
  name: 'roomKind',
  title: '用房类别',
  source: '党政机关办公用房建设标准（发改投资〔2014〕2674号）',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'office', label: '办公室' },
    { code: 'leaderOffice', label: '领导干部办公室', parent: 'office' },
    { code: 'staffOffice', label: '一般工作人员办公室', parent: 'office', synonyms: ['办公室（一般）'] },
    { code: 'service', label: '服务用房' },
    { code: 'meeting', label: '会议室', parent: 'service' },
    { code: 'reception', label: '接待室', parent: 'service' },
    { code: 'records', label: '档案室', parent: 'service' },
    { code: 'library', label: '图书资料室', parent: 'service' },
    { code: 'network', label: '机关信息网络用房', parent: 'service', synonyms: ['机房'] },
    { code: 'secrets', label: '机要保密室', parent: 'service' },
    { code: 'printing', label: '文印室', parent: 'service' },
    { code: 'mailroom', label: '收发室', parent: 'service' },
    { code: 'clinic', label: '医务室', parent: 'service' },
    { code: 'duty', label: '值班室', parent: 'service' },
    { code: 'storage', label: '储藏室', parent: 'service' },
    { code: 'workers', label: '物业及工勤人员用房', parent: 'service' },
    { code: 'pantry', label: '开水间', parent: 'service' },
    { code: 'washroom', label: '卫生间', parent: 'service' },
    { code: 'equipment', label: '设备用房' },
    { code: 'ancillary', label: '附属用房' },
    { code: 'canteen', label: '食堂', parent: 'ancillary' },
    { code: 'garage', label: '停车库', parent: 'ancillary' },
    { code: 'guardRoom', label: '警卫用房', parent: 'ancillary' },
    { code: 'airDefence', label: '人防设施', parent: 'ancillary' },
    { code: 'technical', label: '技术业务用房' },
  ],
});

/** 房间使用状态. */
export const roomStatus = defineCodeSet({
  name: 'roomStatus',
  title: '房间状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'vacant', label: '空置', tone: 'good' },
    { code: 'reserved', label: '拟分配', tone: 'busy' },
    { code: 'inUse', label: '在用', tone: 'neutral' },
    { code: 'vacating', label: '腾退中', tone: 'busy' },
    { code: 'repair', label: '维修中', tone: 'busy' },
    { code: 'leased', label: '出租' },
    { code: 'lent', label: '借用' },
    { code: 'toDispose', label: '待处置', tone: 'bad' },
  ],
});

/** 办公用房来源 (天津市党政机关办公用房管理办法 第三条). */
export const houseOrigin = defineCodeSet({
  name: 'houseOrigin',
  title: '房屋来源',
  source: '天津市党政机关办公用房管理办法 第三条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'budget', label: '财政性资金投资建设或购置' },
    { code: 'compensation', label: '以征收补偿资金建设或购置' },
    { code: 'exchange', label: '征收后产权调换' },
    { code: 'rebuilt', label: '现有用地内财政投资新建、扩建、改建、翻建' },
    { code: 'takenOver', label: '依法接管、没收归公' },
    { code: 'ancillaryPublic', label: '配套非经营性公建' },
    { code: 'allocatedLand', label: '划拨用地上财政投资建设' },
    { code: 'other', label: '法律法规规定的其他来源' },
    { code: 'rented', label: '租用' },
  ],
});

/** 房屋状态. */
export const houseStatus = defineCodeSet({
  name: 'houseStatus',
  title: '房屋状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'building', label: '在建', tone: 'busy' },
    { code: 'completed', label: '竣工待验', tone: 'busy' },
    { code: 'onBooks', label: '在册', tone: 'good' },
    { code: 'disposing', label: '处置审批中', tone: 'busy' },
    { code: 'disposed', label: '已处置', tone: 'neutral' },
  ],
});

/** 权证情况. */
export const titleState = defineCodeSet({
  name: 'titleState',
  title: '权证情况',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'titled', label: '有证', tone: 'good' },
    { code: 'untitled', label: '无证', tone: 'bad' },
    { code: 'mismatch', label: '证载不符', tone: 'bad' },
  ],
});

/** 建筑类型: decides the ratio of usable to built area. */
export const buildingForm = defineCodeSet({
  name: 'buildingForm',
  title: '建筑类型',
  source: '发改投资〔2014〕2674号',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'multi', label: '多层建筑' },
    { code: 'high', label: '高层建筑' },
  ],
});

/** 配置方式, in the order in which they must be exhausted. */
export const supplyWay = defineCodeSet({
  name: 'supplyWay',
  title: '配置方式',
  source: '党政机关办公用房管理办法；机关团体建设楼堂馆所管理条例 第二条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'reallocate', label: '调剂' },
    { code: 'exchange', label: '置换' },
    { code: 'rent', label: '租用' },
    { code: 'build', label: '建设' },
  ],
});

/** 维修类别. */
export const repairKind = defineCodeSet({
  name: 'repairKind',
  title: '维修类别',
  source: '中央国家机关办公用房维修管理办法（试行）第五条；辽宁省大中修及专项维修项目审批指南',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'major', label: '大修' },
    { code: 'medium', label: '中修' },
    { code: 'special', label: '专项维修' },
  ],
});

/** 检查评定的十二个系统 (中央国家机关办公用房维修标准). */
export const repairSystem = defineCodeSet({
  name: 'repairSystem',
  title: '房屋系统',
  source: '中央国家机关办公用房维修标准',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'structure', label: '承重' },
    { code: 'envelope', label: '围护（屋面、外墙防渗漏）' },
    { code: 'decoration', label: '建筑装饰装修' },
    { code: 'plumbing', label: '给水排水' },
    { code: 'heating', label: '供暖' },
    { code: 'ventilation', label: '通风与空调' },
    { code: 'electrics', label: '电气' },
    { code: 'lifts', label: '电梯' },
    { code: 'fire', label: '建筑消防' },
    { code: 'intelligence', label: '建筑智能化' },
    { code: 'energySaving', label: '建筑节能与可再生能源' },
    { code: 'outdoor', label: '办公区附属设施' },
  ],
});

/** 申请记录状态: what an approval asks for and gives. */
export const grantStatus = defineCodeSet({
  name: 'premisesGrantStatus',
  title: '核定状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '审核中', tone: 'busy' },
    { code: 'approved', label: '已核定', tone: 'good' },
    { code: 'released', label: '已撤回或未批准', tone: 'neutral' },
    { code: 'ended', label: '已终止', tone: 'neutral' },
  ],
});

/** 使用协议状态. */
export const agreementStatus = defineCodeSet({
  name: 'agreementStatus',
  title: '协议状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'draft', label: '起草', tone: 'busy' },
    { code: 'toSign', label: '待签', tone: 'busy' },
    { code: 'inForce', label: '生效', tone: 'good' },
    { code: 'ended', label: '终止', tone: 'neutral' },
  ],
});
