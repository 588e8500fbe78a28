import { defineApp } from '#standards/language';
import { intakeAct, intakeLineState, intakeSource, intakeStage } from './code-sets.ts';
import { intakeContracts } from './contracts.ts';
import { intakeBatch } from './resources/intake-batch.resource.ts';
import { intakeRoles } from './roles.ts';
import { rosterUnitKind } from './roster/roster-unit-kind.ts';

/** 数据导入: the one pipeline by which workbooks become rows of ledgers, and lists become workbooks (DC-4). */
export const intakeApp = defineApp({
  id: 'intake',
  title: '数据导入',
  order: 80,
  icon: 'import',
  resources: [intakeBatch],
  codeSets: [intakeStage, intakeLineState, intakeAct, intakeSource, rosterUnitKind],
  contracts: intakeContracts,
  roles: intakeRoles,
  pages: [
    { key: 'intakeNew', title: '导入表格', path: '/intake/new', permission: 'intakeBatch.read' },
    { key: 'intakeBatchRecord', title: '导入', path: '/r/intakeBatch/:id', permission: 'intakeBatch.read' },
    { key: 'intakeRoster', title: '机构与人员名册', path: '/intake/roster', permission: 'unit.create' },
  ],
  menus: [
    { title: '导入表格', page: 'intakeNew' },
    { title: '导入记录', resource: 'intakeBatch' },
    { title: '机构与人员名册', page: 'intakeRoster' },
  ],
});
