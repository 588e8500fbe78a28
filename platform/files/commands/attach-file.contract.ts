import { defineContract, ref, text } from '#standards/language';
import { fileFaults } from '../faults.ts';

/** 添加附件: gives an uploaded file to a row; from then on whoever may see the row may see the file. Asks for `<resource>.update` on the row. */
export const attachFile = defineContract<{ readonly file: string }>()({
  type: 'command',
  on: 'files',
  name: 'attach',
  title: '添加附件',
  permission: 'signedIn',
  input: {
    file: ref('文件', { id: 'file', to: 'file', required: true }),
    resource: text('信息资源', { id: 'resource', required: true, max: 60 }),
    row: text('记录', { id: 'row', required: true, max: 36 }),
    purpose: text('材料类别', { id: 'purpose', max: 60 }),
  },
  errors: fileFaults('FILE_UNKNOWN', 'FILE_ATTACHED', 'FILE_QUARANTINED', 'FILE_TOO_LARGE', 'ATTACH_FORBIDDEN'),
  event: 'file.attached',
});
