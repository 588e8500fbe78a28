import { defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 开始导入: takes an uploaded file onto a ledger; reading begins in the background. `resource` is a resource's name, or `roster` for 机构与人员名册. */
export const begin = defineContract<{ readonly batch: string }>()({
  type: 'command',
  on: 'intake',
  name: 'begin',
  title: '开始导入',
  permission: 'signedIn',
  input: {
    file: text('文件编号', { id: 'file', required: true, max: 80, hint: '上传接口返回的编号' }),
    name: text('文件名', { id: 'name', required: true, max: 200 }),
    resource: text('导入到', { id: 'resource', required: true, max: 40 }),
    follows: ref('替代批次', { id: 'follows', to: 'intakeBatch', hint: '修改后重新上传时，指原来的批次' }),
  },
  errors: faultsOf('NOT_IMPORTABLE', 'MAY_NOT_IMPORT', 'NO_UNIT', 'FILE_UNKNOWN', 'TOO_MANY_BATCHES'),
  event: 'intake.begun',
});
