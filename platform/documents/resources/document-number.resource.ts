import { code, defineResource, int, ref, text } from '#standards/language';
import { numberStatus } from '../code-sets.ts';

/** 发文字号登记: every number that was ever given, the voided ones with their reason. A number is never given twice. */
export const documentNumber = defineResource({
  id: 'document_number',
  name: 'documentNumber',
  title: '发文字号登记',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'number',
  writtenBy: 'commands',
  catalogue: { theme: '公文管理', share: 'none', cycle: 'realtime' },
  uniqueTogether: [['agencyCode', 'year', 'sequence']],
  order: '-number',
  fields: {
    number: text('发文字号', { id: 'number', required: true, grade: 1, search: true, list: true, max: 60 }),
    agencyCode: text('机关代字', { id: 'agency_code', required: true, grade: 1, list: true, max: 10 }),
    year: int('年份', { id: 'year', required: true, grade: 1, list: true, least: 2000, most: 2999 }),
    sequence: int('顺序号', { id: 'sequence', required: true, grade: 1, list: true, least: 1 }),
    unit: ref('发文机关', { id: 'unit', to: 'unit', required: true, grade: 1, list: true }),
    document: ref('公文', { id: 'document', to: 'officialDocument', required: true, grade: 1, list: true }),
    status: code('使用情况', {
      id: 'status',
      set: numberStatus,
      required: true,
      grade: 1,
      list: true,
      initial: 'used',
    }),
    reason: text('作废原因', { id: 'reason', grade: 1, list: true, max: 500 }),
  },
});
