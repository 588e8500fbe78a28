import { defineContract } from '#standards/language';
import { documentFaults } from '../faults.ts';

/** 电子用印: lets the seal service put the seal on the printed paper. */
export const sealDocument = defineContract<{ readonly file: string }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'seal',
  title: '电子用印',
  permission: 'officialDocument.seal',
  when: ['signed'],
  input: {},
  errors: documentFaults('SEAL_NONE', 'DOCUMENT_STATE'),
  confirm: '确定用印吗？',
  event: 'officialDocument.sealed',
});
