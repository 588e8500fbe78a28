import { defineApp } from '#standards/language';
import { exportFormat, exportState } from './code-sets.ts';
import { exportContracts } from './contracts.ts';
import { exportJob } from './resources/export-job.resource.ts';
import { exportRoles } from './roles.ts';

/** 数据导出: lists that leave as files, small ones at once and large ones in the background (DC-4). */
export const exportsApp = defineApp({
  id: 'exports',
  title: '数据导出',
  order: 81,
  icon: 'export',
  resources: [exportJob],
  codeSets: [exportState, exportFormat],
  contracts: exportContracts,
  roles: exportRoles,
  pages: [{ key: 'myExports', title: '我的导出', path: '/exports', permission: 'exportJob.read' }],
  menus: [{ title: '我的导出', page: 'myExports' }],
});
