import type { Role } from '#standards/language';

/**
 * What every signed-in person holds without a grant, one role a depth: public reference data of the territory,
 * the own unit's structure, and the own person. Kept apart from the shipped roles because nobody hands them out.
 */
export const baselineRoles: readonly Role[] = [
  {
    id: 'everyone',
    title: '公共基础信息',
    note: '所有登录人员：区划和业务职责图。',
    depth: 'named',
    clearance: 1,
    permissions: ['region.read', 'responsibility.read'],
  },
  {
    id: 'unitMember',
    title: '本单位成员',
    note: '所有登录人员：本单位（含合署）的机构、岗位。',
    depth: 'unit',
    clearance: 2,
    permissions: ['unit.read', 'unitName.read', 'department.read', 'post.read'],
  },
  {
    id: 'member',
    title: '本人',
    note: '所有登录人员：本人信息、任职和账号。',
    depth: 'self',
    clearance: 4,
    permissions: ['person.read', 'assignment.read', 'account.read'],
  },
];

const READ_ORGANISATION = ['unit.read', 'unit.history', 'unitName.read', 'department.read', 'post.read'];
const READ_PEOPLE = ['person.read', 'assignment.read'];
const KEEP_PEOPLE = [
  ...READ_ORGANISATION,
  ...READ_PEOPLE,
  'department.*',
  'post.*',
  'person.*',
  'assignment.*',
  'account.*',
  'grant.read',
  'grant.history',
  'grant.give',
  'grant.revoke',
  'identity.accessMatrix',
];

/** Roles that bureaus hand out; a person may hold several, and apps add their own. */
export const identityRoles: readonly Role[] = [
  ...baselineRoles,
  {
    id: 'unitClerk',
    title: '单位经办人',
    note: '本单位通讯录和组织信息；各业务的办理权限由业务角色另授。',
    depth: 'unit',
    clearance: 2,
    permissions: [...READ_ORGANISATION, ...READ_PEOPLE],
  },
  {
    id: 'unitAdmin',
    title: '单位管理员',
    note: '本单位的内设机构、岗位、人员、任职、账号和授权；只能授出自己也有的权限。',
    depth: 'unit',
    clearance: 3,
    permissions: [...KEEP_PEOPLE, 'unit.update'],
  },
  {
    id: 'businessOfficer',
    title: '业务处室经办',
    note: '机关事务管理部门：本区划及以下的单位和人员，维护业务职责图。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: [...READ_ORGANISATION, ...READ_PEOPLE, 'responsibility.read', 'responsibility.history'],
  },
  {
    id: 'organisationOfficer',
    title: '机构编制经办',
    note: '本区划及以下单位的设立、更名、划转、合并、拆分、撤销、合署和职责分工。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: [...READ_ORGANISATION, ...READ_PEOPLE, 'unit.*', 'region.read', 'region.history', 'responsibility.*'],
  },
  {
    id: 'lineOfficer',
    title: '条线主管经办',
    note: '垂直管理、派驻等主管条线上的单位和人员。',
    depth: 'line',
    clearance: 2,
    permissions: [...READ_ORGANISATION, ...READ_PEOPLE],
  },
  {
    id: 'inspector',
    title: '派驻监督',
    note: '派驻纪检监察：被指定的驻在单位的组织、人员和变更痕迹。',
    depth: 'named',
    clearance: 2,
    permissions: [
      ...READ_ORGANISATION,
      ...READ_PEOPLE,
      'person.history',
      'assignment.history',
      'department.history',
      'post.history',
    ],
  },
  {
    id: 'leader',
    title: '局领导',
    note: '本区划及以下的组织、人员和职责，能看变更痕迹，不办理。',
    depth: 'regionBelow',
    clearance: 3,
    permissions: [...READ_ORGANISATION, ...READ_PEOPLE, 'person.history', 'assignment.history', 'responsibility.read'],
  },
  {
    id: 'auditor',
    title: '审计员',
    note: '查痕迹、查权限、查“为什么可见”，不能修改任何业务数据。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: [
      ...READ_ORGANISATION,
      ...READ_PEOPLE,
      'region.read',
      'region.history',
      'person.history',
      'assignment.history',
      'department.history',
      'post.history',
      'account.read',
      'account.history',
      'grant.read',
      'grant.history',
      'responsibility.read',
      'responsibility.history',
      'platform.audit',
      'platform.explain',
      'identity.accessMatrix',
    ],
  },
  {
    id: 'systemAdmin',
    title: '系统管理员',
    note: '组织、账号和授权；本身不带业务数据权限，也不能给自己授权。',
    depth: 'regionBelow',
    clearance: 3,
    permissions: [
      ...KEEP_PEOPLE,
      'unit.*',
      'region.*',
      'responsibility.*',
      'grant.*',
      'platform.explain',
      'platform.secretUnits',
    ],
  },
];
