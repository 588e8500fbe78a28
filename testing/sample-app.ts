import { buildRegistry, defineApp, type Registry } from '#standards/language';
import { sampleCategory, samplePurpose, sampleStatus } from './sample/sample.code-sets.ts';
import { addItems, countOrders, finishOrder } from './sample/sample.contracts.ts';
import { sampleBrand } from './sample/sample-brand.resource.ts';
import { sampleCaps } from './sample/sample-caps.table.ts';
import { sampleItem } from './sample/sample-item.resource.ts';
import { sampleLog } from './sample/sample-log.resource.ts';
import { sampleOrder } from './sample/sample-order.resource.ts';
import { sampleOrganisation } from './sample/sample-organisation.ts';
import { samplePerson } from './sample/sample-person.resource.ts';

export {
  addItems,
  countOrders,
  finishOrder,
  sampleBrand,
  sampleCaps,
  sampleCategory,
  sampleItem,
  sampleLog,
  sampleOrder,
  sampleOrganisation,
  samplePerson,
  samplePurpose,
  sampleStatus,
};

/** Test-only application: its resources exercise every kind, every sort of row and every key that an app can declare. */
export const sampleApp = defineApp({
  id: 'sample',
  title: '样例',
  order: 900,
  icon: 'experiment',
  resources: [sampleOrder, sampleItem, samplePerson, sampleLog, sampleBrand],
  codeSets: [sampleCategory, samplePurpose, sampleStatus],
  tables: [sampleCaps],
  contracts: [finishOrder, addItems, countOrders],
  permissions: { 'sample.inspect': '样例检查' },
  roles: [
    {
      id: 'sampleClerk',
      title: '样例经办',
      permissions: ['sampleOrder.*', 'sampleItem.*', 'samplePerson.*', 'sampleLog.*', 'sampleBrand.read'],
      depth: 'unit',
      clearance: 3,
    },
    {
      id: 'sampleOverseer',
      title: '样例监管',
      permissions: [
        'sampleOrder.read',
        'sampleOrder.history',
        'sampleItem.read',
        'samplePerson.read',
        'sample.inspect',
      ],
      depth: 'regionBelow',
      clearance: 2,
    },
    {
      id: 'sampleApplicant',
      title: '样例申请人',
      permissions: ['sampleOrder.read', 'sampleOrder.create', 'sampleOrder.update', 'sampleOrder.submit'],
      depth: 'self',
      clearance: 3,
    },
  ],
  pages: [{ key: 'sampleBoard', title: '样例看板', path: '/sample', permission: 'sampleOrder.read' }],
  menus: [
    { title: '申请单', resource: 'sampleOrder' },
    { title: '物品', resource: 'sampleItem' },
    { title: '看板', page: 'sampleBoard' },
  ],
});

/** Registry of the organisation and the sample app. */
export function sampleRegistry(): Registry {
  return buildRegistry([sampleOrganisation, sampleApp]);
}
