import { defineContract, ref } from '#standards/language';
import { fileFaults } from '../faults.ts';

/** 移除附件: takes a file away from its row, or away altogether when it never had one. What it was stays in the trail, and its bytes where they are. */
export const detachFile = defineContract()({
  type: 'command',
  on: 'files',
  name: 'detach',
  title: '移除附件',
  permission: 'signedIn',
  input: { file: ref('文件', { id: 'file', to: 'file', required: true }) },
  errors: fileFaults('FILE_UNKNOWN', 'ATTACH_FORBIDDEN'),
  confirm: '移除后，该附件不再显示，操作会留痕。确定移除吗？',
  event: 'file.detached',
});
