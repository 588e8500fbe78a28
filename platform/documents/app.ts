import { defineApp } from '#standards/language';
import * as codeSets from './code-sets.ts';
import { documentsContracts } from './contracts.ts';
import {
  agencyCode,
  documentDelivery,
  documentNumber,
  documentStep,
  documentTemplate,
  officialDocument,
} from './resources/index.ts';
import { documentsRoles } from './roles.ts';
import { documentSigning, signingItem, signingMatrix } from './signing/signing-matrix.table.ts';

/** 公文: drafting, signing, numbers, seals, delivery and archive of official documents; templates and printed forms (PF-5, PF-12). */
export const documentsApp = defineApp({
  id: 'documents',
  title: '公文',
  order: 70,
  icon: 'file',
  resources: [officialDocument, agencyCode, documentNumber, documentDelivery, documentStep, documentTemplate],
  codeSets: [...Object.values(codeSets), documentSigning, signingItem],
  tables: [signingMatrix],
  contracts: documentsContracts,
  roles: documentsRoles,
  pages: [
    { key: 'officialDocuments', title: '公文', path: '/r/officialDocument', permission: 'officialDocument.read' },
    {
      key: 'officialDocumentRecord',
      title: '公文',
      path: '/r/officialDocument/:id',
      permission: 'officialDocument.read',
    },
    { key: 'documentTemplates', title: '文书模板', path: '/r/documentTemplate', permission: 'documentTemplate.read' },
    {
      key: 'documentTemplateRecord',
      title: '文书模板',
      path: '/r/documentTemplate/:id',
      permission: 'documentTemplate.read',
    },
  ],
  menus: [
    { title: '公文', resource: 'officialDocument' },
    { title: '发文字号登记', resource: 'documentNumber' },
    { title: '机关代字登记', resource: 'agencyCode' },
    { title: '送达回执', resource: 'documentDelivery' },
    { title: '文书模板', resource: 'documentTemplate' },
  ],
});
