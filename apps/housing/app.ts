import { defineApp } from '#standards/language';
import { paySubsidy } from './commands/pay-subsidy.contract.ts';
import { applySubsidy, numberHousing, releaseSubsidy, reserveSubsidy } from './commands/subsidy-effects.contract.ts';
import { housingSubsidyItem } from './processes/housing-subsidy.item.ts';
import { calculateSubsidy, prefillSubsidy } from './queries/prefill.contract.ts';
import { subsidyRecord } from './resources/index.ts';
import { housingRoles } from './roles.ts';
import { housingTables } from './tables/index.ts';

/** 住房保障: housing subsidies of public servants (GEN-2, APR-8). */
export const housingApp = defineApp({
  id: 'housing',
  title: '住房保障',
  order: 60,
  icon: 'bank',
  resources: [subsidyRecord],
  tables: housingTables,
  contracts: [
    numberHousing,
    reserveSubsidy,
    releaseSubsidy,
    applySubsidy,
    paySubsidy,
    prefillSubsidy,
    calculateSubsidy,
  ],
  permissions: {
    'housing.effect': '依审批结果登记住房补贴（只由审批流程办理）',
    'housing.applyForSubsidy': '申请审核住房补贴对象和金额',
  },
  items: [housingSubsidyItem],
  roles: housingRoles,
  menus: [{ title: '住房补贴', resource: 'subsidyRecord' }],
});
