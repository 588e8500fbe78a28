import { defineContract } from '#standards/language';
import { documentFaults } from '../faults.ts';
import { draftFields } from './draft-document.contract.ts';

/** 改稿: what a draft says, until it is signed. */
export const amendDocument = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'amend',
  title: '修改草稿',
  permission: 'officialDocument.amend',
  when: ['draft'],
  input: draftFields,
  errors: documentFaults('CODE_UNKNOWN'),
});
