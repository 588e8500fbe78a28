import { defineApp } from '#standards/language';
import { dutyChange, dutyState, powerKind } from './code-sets.ts';
import { adjustDuty, proposeDuty, publishDuty, sendBackDuty } from './commands/duty-verbs.contract.ts';
import { dutyList, dutyVersions } from './queries/duty-list.contract.ts';
import { dutyItem } from './resources/duty-item.resource.ts';
import { dutyRoles } from './roles.ts';

/** 权责清单: what a unit has the power to do and answers for, adjusted in the open (STD-4). */
export const dutiesApp = defineApp({
  id: 'duties',
  title: '权责清单',
  order: 15,
  icon: 'audit',
  resources: [dutyItem],
  codeSets: [powerKind, dutyChange, dutyState],
  contracts: [proposeDuty, sendBackDuty, publishDuty, adjustDuty, dutyList, dutyVersions],
  roles: dutyRoles,
  pages: [
    { key: 'duties', title: '权责清单', path: '/duties', permission: 'process.work' },
    { key: 'duty', title: '权责事项', path: '/duties/:id', permission: 'process.work' },
  ],
  menus: [
    { title: '权责清单', page: 'duties' },
    { title: '权责事项维护', resource: 'dutyItem' },
  ],
});
