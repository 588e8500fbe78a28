import { date, ref, text } from '#standards/language';

/** Fields of a ledger row that an approval asked for: which case, and what it said. */
export const caseFields = {
  case: text('办件标识', { id: 'case_id', max: 60, index: true, readOnly: 'afterCreate', group: '审批' }),
  caseNo: text('办件编号', { id: 'case_no', max: 60, search: true, readOnly: 'afterCreate', group: '审批' }),
  /** What a pending row holds so that nobody else asks for the same; two at once meet at its uniqueness. Empty once the row holds nothing. */
  claim: text('占用标识', { id: 'claim', max: 160, uniqueAmong: 'live', readOnly: 'always', group: '审批' }),
  document: text('批准文号', { id: 'document', max: 60, search: true, list: true, group: '审批' }),
  decidedOn: date('批准日期', { id: 'decided_on', group: '审批' }),
};

/** What a command that carries out an approval is told of the case beside the fields of the form. */
export const caseInput = {
  case: text('办件标识', { id: 'case_id', required: true, max: 60 }),
  caseNo: text('办件编号', { id: 'case_no', max: 60 }),
  unit: ref('申请单位', { id: 'unit', to: 'unit', required: true }),
  decidedOn: date('决定日期', { id: 'decided_on' }),
};

/** What a command that writes the number of the signed result into the ledger is told. */
export const numberInput = {
  case: text('办件标识', { id: 'case_id', required: true, max: 60 }),
  document: text('批准文号', { id: 'document', required: true, max: 60 }),
  /** What stood in the rows as their number before: the number of the case, or that of a voided document. */
  previous: text('原批准文号', { id: 'previous', max: 60 }),
};
