import type { Role } from '#standards/language';

const READ = [
  'officialDocument.read',
  'officialDocument.history',
  'documentDelivery.read',
  'documentNumber.read',
  'agencyCode.read',
];

/** Roles of official documents: who drafts, who signs, and who keeps seals, numbers, receipts and templates are three; codes are registered from outside the unit. */
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
    id: 'documentSigner',
    title: '签发人',
    note: '签发本单位公文，不得签发自己起草的。',
    depth: 'unit',
    clearance: 2,
    permissions: [...READ, 'officialDocument.sign', 'officialDocument.revoke'],
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
