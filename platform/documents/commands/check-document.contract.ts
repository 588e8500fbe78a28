import { defineContract, note } from '#standards/language';
import { documentFaults } from '../faults.ts';
import { draftFields } from './draft-document.contract.ts';

const opinion = note('意见', { id: 'opinion', max: 2000 });
const reason = note('意见', { id: 'opinion', required: true, max: 2000, hint: '写明需要修改什么' });

/** 送核稿: the draft goes to those who check the unit's documents. */
export const submitCheck = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'submitCheck',
  title: '送核稿',
  permission: 'officialDocument.amend',
  when: ['draft'],
  input: { opinion },
  errors: documentFaults('NO_CHECKER'),
});

/** 核稿修改: the checker puts the text right himself; what he changed is kept. */
export const reviseDocument = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'revise',
  title: '核稿修改',
  permission: 'signedIn',
  when: ['checking'],
  input: draftFields,
  errors: documentFaults('CODE_UNKNOWN', 'NOT_CHECKER', 'OWN_CHECK'),
});

/** 核稿通过: the text is sound and goes to whoever the signing matrix names. */
export const checkDocument = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'check',
  title: '核稿通过',
  permission: 'signedIn',
  when: ['checking'],
  input: { opinion },
  errors: documentFaults('NOT_CHECKER', 'OWN_CHECK', 'NO_SIGNER', 'PLACES_OPEN', 'CODE_OPEN'),
  event: 'officialDocument.checked',
});

/** 退回修改: back to the drafter, with what is wrong. */
export const returnDraft = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'returnDraft',
  title: '退回修改',
  permission: 'signedIn',
  when: ['checking'],
  input: { opinion: reason },
  errors: documentFaults('NOT_CHECKER', 'OWN_CHECK'),
});

/** 退回核稿: whoever should sign sends it back to be checked once more. */
export const returnCheck = defineContract()({
  type: 'verb',
  on: 'officialDocument',
  name: 'returnCheck',
  title: '退回核稿',
  permission: 'signedIn',
  when: ['toSign'],
  input: { opinion: reason },
  errors: documentFaults('NOT_SIGNER', 'OWN_DRAFT', 'NO_CHECKER'),
});
