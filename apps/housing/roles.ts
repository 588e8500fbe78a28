import type { Role } from '#standards/language';

/** Roles of housing subsidies. */
export const housingRoles: readonly Role[] = [
  {
    id: 'housingClerk',
    title: '单位住房补贴经办',
    depth: 'unit',
    clearance: 3,
    permissions: ['subsidyRecord.read', 'subsidyRecord.history', 'housing.applyForSubsidy'],
  },
  {
    id: 'housingOfficer',
    title: '住房补贴监管',
    depth: 'regionBelow',
    clearance: 3,
    permissions: ['subsidyRecord.*'],
  },
  {
    id: 'housingViewer',
    title: '住房补贴查看',
    note: '只看对象和状态，金额脱敏。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['subsidyRecord.read'],
  },
];
