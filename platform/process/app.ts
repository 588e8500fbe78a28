import { defineApp } from '#standards/language';
import { afterReturn, paperVerdict, returnPlace } from './commands/decide.contract.ts';
import { stopReason } from './commands/limits.contract.ts';
import { bulkVerdict } from './commands/many.contract.ts';
import { signPlace } from './commands/pass-on.contract.ts';
import { processContracts } from './contracts.ts';
import { internalRequestItem } from './processes/internal-request.item.ts';
import { todoKind, todoOrder } from './queries/inbox.contract.ts';
import { pictureForm } from './queries/picture.contract.ts';
import { supervisionList } from './queries/supervision.contract.ts';
import { caseFile, caseLight, caseStatus } from './resources/case-file.resource.ts';
import { internalRequest, requestKind } from './resources/internal-request.resource.ts';
import { oversight } from './resources/oversight.resource.ts';
import { processRoles } from './roles.ts';
import { extensionVerdict, orderGrade, orderState } from './supervision-orders/order-codes.ts';
import { supervisionOrder } from './supervision-orders/supervision-order.resource.ts';

/** 审批: items, cases, tasks, limits and supervision (PF-3, PF-4, PF-17). */
export const processApp = defineApp({
  id: 'process',
  title: '审批办理',
  order: 10,
  icon: 'audit',
  resources: [caseFile, internalRequest, oversight, supervisionOrder],
  codeSets: [
    caseStatus,
    caseLight,
    requestKind,
    returnPlace,
    afterReturn,
    paperVerdict,
    signPlace,
    todoKind,
    todoOrder,
    pictureForm,
    stopReason,
    bulkVerdict,
    supervisionList,
    orderState,
    orderGrade,
    extensionVerdict,
  ],
  contracts: processContracts,
  items: [internalRequestItem],
  roles: processRoles,
  permissions: {
    'caseFile.administer': '挂起、终止、改派、移交、跳转办件',
    'caseFile.supervise': '监督办件时限',
    'internalRequest.register': '请示获准入账（由审批结果触发）',
    'process.work': '申请和办理',
    'process.enterPaper': '代录纸质签批',
    'process.pushTodos': '推送和撤回待办（其他系统）',
    'process.design': '设计和发布流程',
    'supervisionOrder.issue': '督办立项、交办、审核、销号',
    'supervisionOrder.handle': '签收和反馈督办单',
    'supervisionOrder.watch': '督办单计时（系统）',
    'unit.supervise': '督办单位',
    'region.calendar': '维护地方放假和办公时间',
    'process.calendar': '维护放假安排和办公时间',
  },
  pages: [
    { key: 'todos', title: '办件中心', path: '/todos', permission: 'process.work' },
    { key: 'guides', title: '办事指南', path: '/guides', permission: 'process.work' },
    { key: 'guide', title: '事项指南', path: '/guides/:item', permission: 'process.work' },
    { key: 'apply', title: '申请', path: '/apply/:item', permission: 'process.work' },
    { key: 'deputies', title: '代办委托', path: '/deputies', permission: 'process.work' },
    { key: 'oldCases', title: '在途办件迁移', path: '/old-cases', permission: 'caseFile.administer' },
    { key: 'effects', title: '生效异常', path: '/effects', permission: 'caseFile.administer' },
    { key: 'handOver', title: '离职交接', path: '/hand-over', permission: 'caseFile.administer' },
    { key: 'supervision', title: '效能监督', path: '/supervision', permission: 'caseFile.supervise' },
    { key: 'calendar', title: '放假安排', path: '/work-calendar', permission: 'process.calendar' },
    { key: 'designer', title: '流程设计', path: '/processes', permission: 'process.design' },
    {
      key: 'orderRecord',
      title: '督办单',
      path: '/r/supervisionOrder/:id',
      permission: 'supervisionOrder.read',
    },
    { key: 'caseRecord', title: '办件', path: '/r/caseFile/:id', permission: 'process.work' },
  ],
  menus: [
    { title: '办件中心', page: 'todos' },
    { title: '办事指南', page: 'guides' },
    { title: '办件', resource: 'caseFile' },
    { title: '代办委托', page: 'deputies' },
    { title: '效能监督', page: 'supervision' },
    { title: '督办单', resource: 'supervisionOrder' },
    { title: '离职交接', page: 'handOver' },
    { title: '生效异常', page: 'effects' },
    { title: '流程设计', page: 'designer' },
    { title: '在途办件迁移', page: 'oldCases' },
    { title: '放假安排', page: 'calendar' },
    { title: '请示台账', resource: 'internalRequest' },
    { title: '领导分工', resource: 'oversight' },
  ],
  panels: [
    { key: 'myWork', title: '办件', permission: 'process.work' },
    { key: 'myAgenda', title: '日程', permission: 'process.work', beside: true },
  ],
});
