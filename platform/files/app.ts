import { defineApp } from '#standards/language';
import { fileState, fileUse } from './code-sets.ts';
import { filesContracts } from './contracts.ts';
import { file } from './resources/file.resource.ts';
import { filesRoles } from './roles.ts';

/** 文件: uploads, attachments and their downloads (PF-12). */
export const filesApp = defineApp({
  id: 'files',
  title: '文件',
  order: 95,
  icon: 'file',
  resources: [file],
  codeSets: [fileState, fileUse],
  contracts: filesContracts,
  roles: filesRoles,
});
