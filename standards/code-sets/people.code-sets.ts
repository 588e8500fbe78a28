import { defineCodeSet } from '#standards/language';

/** 领导职务层次: gives office and car (domain rule 0.2). */
export const leadershipLevel = defineCodeSet({
  name: 'leadershipLevel',
  title: '领导职务层次',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'P1', label: '省部级正职' },
    { code: 'P2', label: '省部级副职' },
    { code: 'T1', label: '厅局级正职' },
    { code: 'T2', label: '厅局级副职' },
    { code: 'C1', label: '县处级正职' },
    { code: 'C2', label: '县处级副职' },
    { code: 'K1', label: '乡科级正职' },
    { code: 'K2', label: '乡科级副职' },
    { code: 'S', label: '科级以下' },
  ],
});

/** 职级: a grade alone gives neither office area nor car (职务与职级并行规定); with the 职员等级 of institutions and the grades of judges and prosecutors. */
export const rankGrade = defineCodeSet({
  name: 'rankGrade',
  title: '职级',
  source: '公务员职务与职级并行规定；事业单位岗位设置管理试行办法；法官法、检察官法',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'R01', label: '一级巡视员' },
    { code: 'R02', label: '二级巡视员' },
    { code: 'R03', label: '一级调研员' },
    { code: 'R04', label: '二级调研员' },
    { code: 'R05', label: '三级调研员' },
    { code: 'R06', label: '四级调研员' },
    { code: 'R07', label: '一级主任科员' },
    { code: 'R08', label: '二级主任科员' },
    { code: 'R09', label: '三级主任科员' },
    { code: 'R10', label: '四级主任科员' },
    { code: 'R11', label: '一级科员' },
    { code: 'R12', label: '二级科员' },
    { code: 'Z05', label: '五级职员' },
    { code: 'Z06', label: '六级职员' },
    { code: 'Z07', label: '七级职员' },
    { code: 'Z08', label: '八级职员' },
    { code: 'Z09', label: '九级职员' },
    { code: 'Z10', label: '十级职员' },
    { code: 'JG1', label: '一级高级检察官' },
    { code: 'JG2', label: '二级高级检察官' },
    { code: 'JG3', label: '三级高级检察官' },
    { code: 'JG4', label: '四级高级检察官' },
    { code: 'J1', label: '一级检察官' },
    { code: 'J2', label: '二级检察官' },
    { code: 'J3', label: '三级检察官' },
    { code: 'J4', label: '四级检察官' },
    { code: 'J5', label: '五级检察官' },
    { code: 'FG1', label: '一级高级法官' },
    { code: 'FG2', label: '二级高级法官' },
    { code: 'FG3', label: '三级高级法官' },
    { code: 'FG4', label: '四级高级法官' },
    { code: 'F1', label: '一级法官' },
    { code: 'F2', label: '二级法官' },
    { code: 'F3', label: '三级法官' },
    { code: 'F4', label: '四级法官' },
    { code: 'F5', label: '五级法官' },
  ],
});

/** 任职方式: kinds of post assignment. */
export const assignmentKind = defineCodeSet({
  name: 'assignmentKind',
  title: '任职方式',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'regular', label: '任职', synonyms: ['现任', '在任', '担任'] },
    { code: 'concurrent', label: '兼职', synonyms: ['兼任'] },
    { code: 'presiding', label: '主持工作', synonyms: ['主持', '临时主持'] },
    { code: 'acting', label: '代理', synonyms: ['代理职务', '代行'] },
    { code: 'temporary', label: '挂职', synonyms: ['挂任', '挂职锻炼'] },
    { code: 'seconded', label: '借调', synonyms: ['借用', '抽调'] },
    { code: 'offQuota', label: '编外', synonyms: ['编外人员', '编外聘用', '聘用'] },
    { code: 'dispatched', label: '派遣', synonyms: ['劳务派遣', '派遣人员'] },
  ],
});

/** 性别. */
export const sex = defineCodeSet({
  name: 'sex',
  title: '性别',
  source: 'GB/T 2261.1-2003',
  evidence: 'V',
  version: 1,
  items: [
    { code: '1', label: '男' },
    { code: '2', label: '女' },
    { code: '0', label: '未知' },
    { code: '9', label: '未说明' },
  ],
});

/** 账号状态. */
export const accountStatus = defineCodeSet({
  name: 'accountStatus',
  title: '账号状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'invited', label: '待激活', tone: 'busy' },
    { code: 'active', label: '正常', tone: 'good' },
    { code: 'suspended', label: '停用', tone: 'bad' },
  ],
});
