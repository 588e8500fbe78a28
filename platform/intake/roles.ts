import type { Role } from '#standards/language';

/** Roles of the intake wing. */
export const intakeRoles: readonly Role[] = [
  {
    id: 'intaker',
    title: '本人导入',
    note: '所有登录人员：自己上传的导入批次；能导入什么由各台账的新增权限决定。',
    depth: 'self',
    clearance: 4,
    baseline: true,
    permissions: ['intakeBatch.read'],
  },
  {
    id: 'intakeOverseer',
    title: '数据导入监管',
    note: '本区划及以下各单位的导入批次：进度、行数和问题种类。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['intakeBatch.read', 'intakeBatch.history'],
  },
];
