import { defineContract, ref } from '#standards/language';
import { documentFaults } from '../faults.ts';

/** 上传盖章扫描件: the paper way: printed, stamped, scanned back; somebody else then compares it with the document. */
export const returnScan = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'returnScan',
  title: '上传盖章扫描件',
  permission: 'officialDocument.seal',
  when: ['signed'],
  input: { file: ref('扫描件', { id: 'file', to: 'file', required: true }) },
  errors: documentFaults('SCAN_MISSING'),
});

/** 核对扫描件: the second pair of eyes; the document counts as sealed from then on. */
export const confirmScan = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'confirmScan',
  title: '核对扫描件',
  permission: 'officialDocument.seal',
  when: ['signed'],
  input: {},
  errors: documentFaults('SCAN_MISSING', 'SAME_PERSON'),
  confirm: '已核对扫描件与签发的公文一致、印章清晰？',
  event: 'officialDocument.sealed',
});
