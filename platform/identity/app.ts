import * as codeSets from '#standards/code-sets';
import { defineApp } from '#standards/language';
import {
  account,
  assignment,
  department,
  grant,
  person,
  post,
  region,
  responsibility,
  unit,
  unitName,
} from '#standards/resources';
import { identityContracts } from './contracts.ts';
import { organisationTree } from './queries/organisation-children.contract.ts';
import { identityRoles } from './roles.ts';

/** 组织与权限: regions, units, departments, posts, people, permissions and sign-in (PF-1, PF-7, PF-16). */
export const identityApp = defineApp({
  id: 'identity',
  title: '组织与权限',
  order: 90,
  icon: 'team',
  resources: [region, unit, unitName, department, post, person, assignment, grant, account, responsibility],
  codeSets: [...Object.values(codeSets), organisationTree],
  contracts: identityContracts,
  roles: identityRoles,
  permissions: {
    'platform.explain': '解释他人能否查看或办理',
    'platform.audit': '检索操作痕迹',
    'platform.secretUnits': '认定和解除涉密单位',
    'grant.giveAny': '授予自己没有的角色（限本人管理范围内，不得授予自己）',
  },
  pages: [
    { key: 'organisation', title: '组织机构', path: '/organisation', permission: 'unit.read' },
    { key: 'people', title: '人员与岗位', path: '/people', permission: 'person.read' },
    { key: 'permissions', title: '权限管理', path: '/permissions', permission: 'grant.read' },
    { key: 'responsibilityMap', title: '业务职责图', path: '/responsibility', permission: 'responsibility.read' },
    { key: 'explain', title: '可见性解释', path: '/explain', permission: 'platform.explain' },
    { key: 'audit', title: '操作痕迹', path: '/audit', permission: 'platform.audit' },
  ],
  menus: [
    { title: '组织机构', page: 'organisation' },
    { title: '人员与岗位', page: 'people' },
    { title: '权限管理', page: 'permissions' },
    { title: '业务职责图', page: 'responsibilityMap' },
    { title: '可见性解释', page: 'explain' },
    { title: '操作痕迹', page: 'audit' },
    { title: '行政区划', resource: 'region' },
    { title: '单位名录', resource: 'unit' },
    { title: '任职', resource: 'assignment' },
    { title: '账号', resource: 'account' },
  ],
});
