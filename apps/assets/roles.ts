import type { Role } from '#standards/language';

/** Roles of the asset ledger that bureaus hand out. */
export const assetRoles: readonly Role[] = [
  {
    id: 'assetClerk',
    title: '单位资产管理员',
    depth: 'unit',
    clearance: 3,
    permissions: [
      'assetCard.read',
      'assetCard.create',
      'assetCard.update',
      'assetCard.void',
      'assetCard.history',
      'assetCard.export',
      'propertyRight.read',
      'propertyRight.history',
      'assetDisposal.read',
      'assetDisposal.history',
      'assetDisposal.settle',
      'disposalLine.read',
      'assets.applyForRegistration',
      'assets.applyForDisposal',
    ],
  },
  {
    id: 'assetOfficer',
    title: '国有资产监管',
    depth: 'regionBelow',
    clearance: 3,
    permissions: ['assetCard.*', 'propertyRight.*', 'assetDisposal.*', 'disposalLine.*'],
  },
  {
    id: 'assetViewer',
    title: '国有资产查看',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['assetCard.read', 'propertyRight.read', 'assetDisposal.read', 'disposalLine.read'],
  },
];
