import { defineCodeSet } from '#standards/language';

/** 行政层级 (domain rule 0.1). */
export const adminLevel = defineCodeSet({
  name: 'adminLevel',
  title: '行政层级',
  evidence: 'V',
  version: 1,
  items: [
    { code: '1', label: '中央' },
    { code: '2', label: '省级' },
    { code: '3', label: '市级' },
    { code: '4', label: '县级' },
    { code: '5', label: '乡级' },
  ],
});

/** 行政区划类别. */
export const regionKind = defineCodeSet({
  name: 'regionKind',
  title: '区划类别',
  source: 'GB/T 2260',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'province', label: '省' },
    { code: 'city', label: '地级市' },
    { code: 'prefecture', label: '自治州' },
    { code: 'district', label: '市辖区' },
    { code: 'countyCity', label: '县级市' },
    { code: 'county', label: '县' },
    { code: 'autonomousCounty', label: '自治县' },
    { code: 'specialDistrict', label: '特区' },
    { code: 'managementArea', label: '管理区' },
    { code: 'township', label: '乡镇街道' },
    { code: 'formerPrefecture', label: '地区（历史）' },
  ],
});

/** 单位类别: the bodies named by 党政机关办公用房管理办法 第二条 and 公共机构节能条例 第二条. */
export const unitKind = defineCodeSet({
  name: 'unitKind',
  title: '单位类别',
  source: '党政机关办公用房管理办法 第二条；公共机构节能条例 第二条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'party', label: '党的机关', synonyms: ['党委机关', '党委部门', '党委'] },
    { code: 'congress', label: '人大机关', synonyms: ['人大'] },
    { code: 'government', label: '行政机关', synonyms: ['政府部门', '政府机关', '政府', '垂直管理单位'] },
    { code: 'cppcc', label: '政协机关', synonyms: ['政协'] },
    { code: 'supervision', label: '监察机关', synonyms: ['监察', '纪检监察机关'] },
    { code: 'court', label: '审判机关', synonyms: ['法院'] },
    { code: 'procuratorate', label: '检察机关', synonyms: ['检察院'] },
    { code: 'group', label: '人民团体', synonyms: ['群团', '群团组织', '群众团体'] },
    { code: 'institution', label: '事业单位' },
    { code: 'school', label: '教育事业单位', parent: 'institution' },
    { code: 'hospital', label: '卫生事业单位', parent: 'institution' },
    { code: 'publicServant', label: '参照公务员法管理的事业单位', parent: 'institution' },
    { code: 'dispatched', label: '派驻机构' },
    { code: 'committee', label: '管委会', synonyms: ['管理委员会'] },
    { code: 'township', label: '乡镇街道' },
  ],
});

/** 与主管的关系: how the line tree hangs. */
export const lineRelation = defineCodeSet({
  name: 'lineRelation',
  title: '主管关系',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'none', label: '属地管理' },
    { code: 'vertical', label: '垂直管理' },
    { code: 'dual', label: '双重管理' },
    { code: 'stationed', label: '派驻' },
    { code: 'subordinate', label: '主管部门所属' },
  ],
});

/** 单位状态. */
export const unitStatus = defineCodeSet({
  name: 'unitStatus',
  title: '单位状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'active', label: '正常', tone: 'good' },
    { code: 'merged', label: '已合并', tone: 'neutral' },
    { code: 'split', label: '已拆分', tone: 'neutral' },
    { code: 'closed', label: '已撤销', tone: 'neutral' },
  ],
});

/** 业务条线 for the responsibility map (PF-16). */
export const businessLine = defineCodeSet({
  name: 'businessLine',
  title: '业务条线',
  source: '省级机关事务一体化建设方案',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'premises', label: '办公用房' },
    { code: 'assets', label: '国有资产' },
    { code: 'vehicles', label: '公务用车' },
    { code: 'energy', label: '公共机构节能' },
    { code: 'cost', label: '机关运行成本' },
    { code: 'finance', label: '财务管理' },
    { code: 'procurement', label: '政府采购' },
    { code: 'logistics', label: '后勤服务' },
    { code: 'reception', label: '公务接待' },
    { code: 'housing', label: '住房补贴' },
    { code: 'archives', label: '档案管理' },
  ],
});

/** 职责分工 of a body for a business line. */
export const dutyKind = defineCodeSet({
  name: 'dutyKind',
  title: '职责',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'lead', label: '主管' },
    { code: 'operate', label: '承办' },
    { code: 'supervise', label: '监督' },
  ],
});

/** 服务范围: bureaus often serve their own level only. */
export const dutyReach = defineCodeSet({
  name: 'dutyReach',
  title: '服务范围',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'ownLevel', label: '仅本级' },
    { code: 'below', label: '本级及以下' },
    { code: 'named', label: '指定单位' },
  ],
});
