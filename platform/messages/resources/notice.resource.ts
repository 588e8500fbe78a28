import { code, date, defineResource, flag, int, note, ref, text } from '#standards/language';
import { noticeAudience, noticeKind, noticeState } from '../code-sets.ts';

/** 通知与任务 (上传下达, PF-4): written as a draft, issued down the tree, corrected by a replacement, withdrawn by voiding. */
export const notice = defineResource({
  id: 'notice',
  name: 'notice',
  title: '通知与任务',
  kind: 'document',
  owner: { ref: 'issuer' },
  label: 'title',
  pickerDetail: 'kind',
  catalogue: { theme: '政务协同', share: 'none', cycle: 'realtime' },
  states: { field: 'state', from: { draft: ['issued'], issued: [] } },
  fields: {
    title: text('标题', { id: 'title', required: true, grade: 1, search: true, list: true, max: 100 }),
    kind: code('类别', { id: 'kind', set: noticeKind, required: true, grade: 1, list: true, initial: 'notice' }),
    state: code('状态', {
      id: 'state',
      set: noticeState,
      grade: 1,
      list: true,
      initial: 'draft',
      readOnly: 'always',
    }),
    number: text('文号', { id: 'number', grade: 1, search: true, list: true, max: 60 }),
    issuer: ref('下达单位', {
      id: 'issuer',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      readOnly: 'afterCreate',
    }),
    body: note('内容', { id: 'body', required: true, grade: 1, max: 8000 }),
    contact: text('联系人', { id: 'contact', grade: 2, max: 60, hint: '姓名和电话' }),
    receiveBy: date('签收期限', { id: 'receive_by', grade: 1 }),
    answerBy: date('反馈期限', { id: 'answer_by', grade: 1, list: true, index: true }),
    wantsAnswer: flag('要求反馈', { id: 'wants_answer', grade: 1, initial: false }),
    everybody: flag('同时发给全体人员', {
      id: 'everybody',
      grade: 1,
      initial: false,
      hint: '各单位有账号的人员都会收到消息，不要求反馈',
    }),
    passesOn: ref('转发自', { id: 'passes_on', to: 'notice', grade: 1, readOnly: 'afterCreate' }),
    audience: code('下达范围', { id: 'audience', set: noticeAudience, grade: 1, readOnly: 'always' }),
    region: ref('区划', { id: 'region', to: 'region', grade: 1, readOnly: 'always' }),
    targets: int('下达单位数', { id: 'targets', grade: 1, least: 0, list: true, readOnly: 'always' }),
  },
});
