import { defineContract, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 起草结果文书: tries again what the worker does by itself, for those who handled the case or keep official documents. */
export const draftCaseResult = defineContract<{ readonly document: string | null }>()({
  type: 'verb',
  on: 'caseFile',
  name: 'draftResult',
  title: '起草结果文书',
  permission: 'signedIn',
  input: {},
  errors: faultsOf('NOT_INVOLVED', 'NO_RESULT'),
});

/** 签收结果文书, by the applicant or the person whose case it is. */
export const receiveResult = defineContract<{ readonly document: string }>()({
  type: 'verb',
  on: 'caseFile',
  name: 'receiveResult',
  title: '签收结果文书',
  permission: 'signedIn',
  input: { receivedBy: text('签收人', { id: 'received_by', max: 40, hint: '不填为本人' }) },
  errors: faultsOf('NOT_FOR_SERVICES', 'NOT_INVOLVED', 'NOT_SENT'),
});
