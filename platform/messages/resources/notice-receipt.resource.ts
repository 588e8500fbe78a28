import { code, date, defineResource, flag, instant, int, note, ref, text } from '#standards/language';
import { noticeKind, receiptState } from '../code-sets.ts';

/** 收文办理: one receiving unit's copy of a notice; it belongs to that unit, and whoever oversees the unit sees how it stands. */
export const noticeReceipt = defineResource({
  id: 'notice_receipt',
  name: 'noticeReceipt',
  title: '收文办理',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'title',
  writtenBy: 'commands',
  catalogue: { theme: '政务协同', share: 'none', cycle: 'realtime' },
  uniqueTogether: [['notice', 'unit']],
  states: {
    field: 'state',
    from: {
      sent: ['received', 'withdrawn'],
      received: ['answered', 'withdrawn'],
      answered: ['returned', 'answered', 'withdrawn'],
      returned: ['answered', 'withdrawn'],
      withdrawn: [],
    },
  },
  fields: {
    title: text('标题', { id: 'title', required: true, grade: 1, search: true, list: true, max: 100 }),
    notice: ref('通知', { id: 'notice', to: 'notice', required: true, grade: 1, index: true }),
    kind: code('类别', { id: 'kind', set: noticeKind, required: true, grade: 1, list: true }),
    issuer: ref('下达单位', { id: 'issuer', to: 'unit', required: true, grade: 1, list: true }),
    unit: ref('接收单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    state: code('办理情况', { id: 'state', set: receiptState, required: true, grade: 1, list: true, initial: 'sent' }),
    wantsAnswer: flag('要求反馈', { id: 'wants_answer', grade: 1 }),
    answerBy: date('反馈期限', { id: 'answer_by', grade: 1, list: true }),
    receivedBy: ref('签收人', { id: 'received_by', to: 'person', grade: 1 }),
    receivedAt: instant('签收时间', { id: 'received_at', grade: 1, list: true }),
    answer: note('反馈内容', { id: 'answer', grade: 2, max: 4000 }),
    answeredBy: ref('反馈人', { id: 'answered_by', to: 'person', grade: 1 }),
    answeredAt: instant('反馈时间', { id: 'answered_at', grade: 1, list: true }),
    late: flag('逾期', { id: 'late', grade: 1, list: true }),
    sentBack: note('退回原因', { id: 'sent_back', grade: 1, max: 500 }),
    reminders: int('催办次数', { id: 'reminders', grade: 1, least: 0, initial: 0 }),
  },
});
