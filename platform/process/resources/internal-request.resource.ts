import { code, date, defineCodeSet, defineResource, money, ref, text } from '#standards/language';

/** 请示汇报的类别. */
export const requestKind = defineCodeSet({
  name: 'requestKind',
  title: '请示类别',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'work', label: '工作请示' },
    { code: 'spending', label: '经费请示' },
    { code: 'personnel', label: '人事请示' },
    { code: 'report', label: '情况报告' },
    { code: 'other', label: '其他' },
  ],
});

/** 请示台账: what was asked for inside a unit and approved, one row a decided request. */
export const internalRequest = defineResource({
  id: 'internal_request',
  name: 'internalRequest',
  title: '请示台账',
  kind: 'ledger',
  owner: { ref: 'unit' },
  person: 'applicant',
  label: 'caseNo',
  pickerDetail: 'subject',
  order: '-caseNo',
  writtenBy: 'commands',
  catalogue: { theme: '行政审批', share: 'none', cycle: 'realtime' },
  fields: {
    caseNo: text('办件编号', {
      id: 'case_no',
      required: true,
      grade: 1,
      list: true,
      search: true,
      max: 40,
      uniqueAmong: 'all',
    }),
    subject: text('事由', { id: 'subject', required: true, grade: 2, list: true, search: true, max: 100 }),
    kind: code('类别', { id: 'kind', set: requestKind, required: true, grade: 1, list: true }),
    amount: money('金额', { id: 'amount', grade: 2, list: true, least: '0' }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    applicant: ref('申请人', { id: 'applicant', to: 'person', required: true, grade: 1, list: true }),
    document: text('批准文号', { id: 'document', grade: 1, list: true, search: true, max: 60 }),
    decidedOn: date('批准日期', { id: 'decided_on', required: true, grade: 1, list: true }),
  },
});
