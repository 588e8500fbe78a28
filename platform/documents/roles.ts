import type { Role } from '#standards/language';

const READ = [
  'officialDocument.read',
  'officialDocument.history',
  'documentDelivery.read',
  'documentStep.read',
  'documentNumber.read',
  'agencyCode.read',
];

/** Roles of official documents: who drafts, who checks, who signs, and who keeps seals, numbers, receipts and templates are four; codes are registered from outside the unit. */
export const documentsRoles: readonly Role[] = [
  {
    id: 'documentDrafter',
    title: '拟稿人',
    note: '起草和修改本单位公文草稿。',
    depth: 'unit',
    clearance: 2,
    permissions: [...READ, 'documents.draft', 'officialDocument.amend', 'documentTemplate.read'],
  },
  {
    id: 'documentChecker',
    title: '核稿人',
    note: '审核、修改本单位送核的文稿，送签或退回；不核自己起草的。',
    depth: 'unit',
    clearance: 2,
    permissions: READ,
  },
  {
    id: 'documentSigner',
    title: '签发人',
    note: '经授权签发本单位公文；签发权限表指定的负责人不需要此角色。不得签发自己起草的。',
    depth: 'unit',
    clearance: 2,
    permissions: [...READ, 'officialDocument.revoke'],
  },
  {
    id: 'documentKeeper',
    title: '文秘',
    note: '用印、送达、归档，维护文书模板。',
    depth: 'unit',
    clearance: 2,
    permissions: [
      ...READ,
      'officialDocument.seal',
      'officialDocument.deliver',
      'officialDocument.file',
      'documentTemplate.read',
      'documentTemplate.history',
      'documents.keepTemplates',
    ],
  },
  {
    id: 'codeRegistrar',
    title: '机关代字登记',
    note: '登记和注销本区划及以下各单位的机关代字；未登记在本单位名下的代字不能签发。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['agencyCode.*', 'unit.read'],
  },
];
