import { code, date, defineContract, money, ref, text } from '#standards/language';
import { requestKind } from '../resources/internal-request.resource.ts';

/** 请示获准入账: the ledger effect of an approved 请示汇报; done by the decision, not by people. */
export const registerRequest = defineContract<{ readonly id: string }>()({
  type: 'command',
  on: 'process',
  name: 'registerRequest',
  title: '请示获准入账',
  permission: 'internalRequest.register',
  input: {
    caseNo: text('办件编号', { id: 'case_no', required: true, max: 40 }),
    subject: text('事由', { id: 'subject', required: true, max: 100 }),
    kind: code('类别', { id: 'kind', set: requestKind, required: true }),
    amount: money('金额', { id: 'amount', least: '0' }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true }),
    applicant: ref('申请人', { id: 'applicant', to: 'person', required: true }),
    decidedOn: date('批准日期', { id: 'decided_on', required: true }),
  },
  event: 'internalRequest.registered',
});

/** 批准文号入账: when the reply is signed, its number stands in the ledger; done by the signature, not by people. */
export const numberRequest = defineContract<{ readonly rows: number }>()({
  type: 'command',
  on: 'process',
  name: 'numberRequest',
  title: '登记请示的批准文号',
  permission: 'internalRequest.register',
  input: {
    caseNo: text('办件编号', { id: 'case_no', required: true, max: 40 }),
    document: text('批准文号', { id: 'document', required: true, max: 60 }),
  },
});
