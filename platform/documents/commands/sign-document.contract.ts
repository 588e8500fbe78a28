import { defineContract, note } from '#standards/language';
import { documentFaults } from '../faults.ts';

/** 签发: freezes the text, gives the next number of the code and year, and lets the paper be printed; by whoever the signing matrix names, not by who wrote it. */
export const signDocument = defineContract<{ readonly number: string }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'sign',
  title: '签发',
  permission: 'signedIn',
  when: ['toSign'],
  input: { opinion: note('签发意见', { id: 'opinion', max: 2000 }) },
  errors: documentFaults(
    'OWN_DRAFT',
    'NOT_SIGNER',
    'CODE_UNREGISTERED',
    'PLACES_OPEN',
    'CODE_OPEN',
    'GLYPH_MISSING',
    'DOCUMENT_STATE',
  ),
  confirm: '签发后取得发文字号，内容不能再改。确定签发吗？',
  event: 'officialDocument.signed',
});
