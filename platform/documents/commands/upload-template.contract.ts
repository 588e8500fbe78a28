import { defineContract, ref, text } from '#standards/language';
import { documentFaults } from '../faults.ts';

/** 上传模板: a new version of a template as a draft; its places are read and what is wrong with them is said at once. */
export const uploadTemplate = defineContract<UploadedTemplate>()({
  type: 'command',
  on: 'documents',
  name: 'uploadTemplate',
  title: '上传模板',
  permission: 'documents.keepTemplates',
  input: {
    key: text('模板标识', { id: 'key', required: true, max: 60, hint: '如：vehicleRenewal.reply' }),
    name: text('模板名称', { id: 'name', required: true, max: 100 }),
    file: ref('模板文件', { id: 'file', to: 'file', required: true }),
  },
  errors: documentFaults('TEMPLATE_BROKEN', 'TEMPLATE_TOO_LARGE', 'TEMPLATE_PLACES', 'NO_UNIT'),
});

/** What came of an upload. */
export interface UploadedTemplate {
  readonly template: string;
  readonly version: number;
  readonly places: readonly string[];
}

/** 发布模板: this version is used from now on, the one before it no more. */
export const publishTemplate = defineContract()({
  type: 'verb',
  on: 'documentTemplate',
  name: 'publish',
  title: '发布',
  permission: 'documents.keepTemplates',
  when: ['draft'],
  input: {},
  confirm: '发布后，新生成的文书使用这一版模板。确定发布吗？',
  event: 'documentTemplate.published',
});
