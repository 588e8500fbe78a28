import { defineContract } from '#standards/language';
import { documentFaults } from '../faults.ts';

/** 签发: freezes the text, gives the next number of the code and year, and lets the paper be printed. Not by who drafted it. */
export const signDocument = defineContract<{ readonly number: string }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'sign',
  title: '签发',
  permission: 'officialDocument.sign',
  when: ['draft'],
  input: {},
  errors: documentFaults(
    'OWN_DRAFT',
    'CODE_UNREGISTERED',
    'PLACES_OPEN',
    'CODE_OPEN',
    'GLYPH_MISSING',
    'DOCUMENT_STATE',
  ),
  confirm: '签发后取得发文字号，内容不能再改。确定签发吗？',
  event: 'officialDocument.signed',
});
