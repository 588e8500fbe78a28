import type { Role } from '#standards/language';

/** Roles of the exports wing. */
export const exportRoles: readonly Role[] = [
  {
    id: 'exporter',
    title: '本人导出',
    note: '所有登录人员：自己的导出任务；能导出什么由各台账的导出权限决定。',
    depth: 'self',
    clearance: 4,
    baseline: true,
    permissions: ['exportJob.read'],
  },
];
