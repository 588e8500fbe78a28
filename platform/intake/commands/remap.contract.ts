import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 重新对应: back to the mapping; what was mended in the browser is dropped. Only before anything was committed. */
export const remap = defineContract()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'remap',
  title: '重新对应',
  permission: 'signedIn',
  when: ['checking', 'checked'],
  confirm: '已在网页上修改的内容将丢弃，确定重新选择对应关系吗？',
  input: {},
  errors: faultsOf('NOT_YOURS', 'WRONG_STAGE'),
});
