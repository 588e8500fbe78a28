import { code, defineContract, text } from '#standards/language';
import { retention } from '../code-sets.ts';
import { documentFaults } from '../faults.ts';

/** 归档: packs the document, its scan and its enclosures with metadata and digests into one archive package. */
export const fileDocument = defineContract<{ readonly file: string }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'file',
  title: '归档',
  permission: 'officialDocument.file',
  when: ['delivered'],
  input: {
    retention: code('保管期限', { id: 'retention', set: retention, required: true }),
    archiveNo: text('档号', { id: 'archive_no', max: 60, hint: '如：Z109-WS·2026-D30-BGS-0001' }),
  },
  errors: documentFaults('NOT_DELIVERED', 'DOCUMENT_STATE'),
  confirm: '归档后不能再改。确定归档吗？',
  event: 'officialDocument.filed',
});
