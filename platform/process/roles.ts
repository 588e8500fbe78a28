import type { Role } from '#standards/language';

/** Roles of approvals that bureaus hand out. */
export const processRoles: readonly Role[] = [
  {
    id: 'processUser',
    title: '申请和办理',
    note: '所有登录人员：办事指南、自己的待办和申请；能申请什么由各事项的权限决定。',
    depth: 'self',
    clearance: 2,
    baseline: true,
    permissions: ['process.work'],
  },
  {
    id: 'requester',
    title: '请示经办',
    note: '提出请示汇报。',
    depth: 'self',
    clearance: 2,
    permissions: ['process.request', 'caseFile.read', 'internalRequest.read'],
  },
  {
    id: 'requestDesk',
    title: '办公室受理岗',
    note: '受理本单位的请示汇报，查看本单位办件，代录领导的纸质签批。',
    depth: 'unit',
    clearance: 2,
    permissions: ['caseFile.read', 'caseFile.history', 'internalRequest.read', 'process.enterPaper'],
  },
  {
    id: 'processAdmin',
    title: '流程管理员',
    note: '挂起、终止、改派、移交和跳转（双人），维护流程、领导分工和放假安排；不能代为审批。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: [
      'caseFile.read',
      'caseFile.history',
      'caseFile.administer',
      'oversight.*',
      'process.design',
      'process.calendar',
    ],
  },
  {
    id: 'processSupervisor',
    title: '效能监督',
    note: '查看本区划及以下的办件、时限和监察灯，催办、撤销误报；不参与审批。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['caseFile.read', 'caseFile.history', 'caseFile.supervise', 'oversight.read'],
  },
  {
    id: 'todoPusher',
    title: '待办接入（其他系统）',
    note: '其他系统的专用账号：向所见范围内的人员推送和撤回自己的待办。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['process.pushTodos', 'person.read'],
  },
];
