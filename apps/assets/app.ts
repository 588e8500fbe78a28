import { defineApp } from '#standards/language';
import {
  applyDisposal,
  applyRegistration,
  numberAssets,
  releaseDisposal,
  releaseRegistration,
  reserveDisposal,
  reserveRegistration,
  reserveRegistrationChange,
} from './commands/asset-effects.contract.ts';
import { settleDisposal } from './commands/settle-disposal.contract.ts';
import { assetDisposalItem } from './processes/asset-disposal.item.ts';
import { assetRegistrationItem } from './processes/asset-registration.item.ts';
import { assetRegistrationChangeItem } from './processes/asset-registration-change.item.ts';
import {
  calculateDisposal,
  calculateRegistration,
  calculateRegistrationChange,
  prefillDisposal,
  prefillRegistration,
  prefillRegistrationChange,
} from './queries/prefill.contract.ts';
import { assetCard, assetDisposal, disposalLine, propertyRight } from './resources/index.ts';
import { assetRoles } from './roles.ts';
import { assetTables } from './tables/index.ts';

/** 国有资产: the ledger of assets, property rights and disposals (AST-1, APR-1 to APR-3). */
export const assetsApp = defineApp({
  id: 'assets',
  title: '国有资产',
  order: 20,
  icon: 'database',
  resources: [assetCard, propertyRight, assetDisposal, disposalLine],
  tables: assetTables,
  contracts: [
    numberAssets,
    reserveRegistration,
    reserveRegistrationChange,
    releaseRegistration,
    applyRegistration,
    reserveDisposal,
    releaseDisposal,
    applyDisposal,
    settleDisposal,
    prefillRegistration,
    calculateRegistration,
    prefillRegistrationChange,
    calculateRegistrationChange,
    prefillDisposal,
    calculateDisposal,
  ],
  permissions: {
    'assets.effect': '依审批结果登记资产台账（只由审批流程办理）',
    'assets.applyForRegistration': '申请国有资产产权登记和变动登记',
    'assets.applyForDisposal': '申请国有资产处置',
  },
  items: [assetRegistrationItem, assetRegistrationChangeItem, assetDisposalItem],
  roles: assetRoles,
  menus: [
    { title: '资产卡片', resource: 'assetCard' },
    { title: '产权登记', resource: 'propertyRight' },
    { title: '资产处置', resource: 'assetDisposal' },
  ],
});
