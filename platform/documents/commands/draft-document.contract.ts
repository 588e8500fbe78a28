import { code, defineContract, money, note, text } from '#standards/language';
import { documentKind } from '../code-sets.ts';
import { documentFaults } from '../faults.ts';

/** What a draft says; the same for drafting and amending. */
export const draftFields = {
  title: text('标题', { id: 'title', required: true, max: 200 }),
  kind: code('公文种类', { id: 'kind', set: documentKind, required: true }),
  agency: text('发文机关标志', { id: 'agency', required: true, max: 60, hint: '不含“文件”二字' }),
  agencyCode: text('机关代字', { id: 'agency_code', required: true, max: 10, hint: '如：样机管' }),
  mainTo: text('主送机关', { id: 'main_to', required: true, max: 200 }),
  amount: money('涉及金额', { id: 'amount', least: '0', hint: '决定由谁签发；不涉及金额的不填' }),
  body: note('正文', { id: 'body', required: true, max: 20000, hint: '一行一段；一、（一）开头的自动作为小标题' }),
  enclosures: note('附件说明', { id: 'enclosures', max: 2000, hint: '一行一件' }),
  copyTo: text('抄送', { id: 'copy_to', max: 300 }),
  remark: text('附注', { id: 'remark', max: 100 }),
  urgency: text('紧急程度', { id: 'urgency', max: 10 }),
};

/** 拟稿: a new draft of the own unit. */
export const draftDocument = defineContract<{ readonly document: string }>()({
  type: 'command',
  on: 'documents',
  name: 'draft',
  title: '拟稿',
  permission: 'documents.draft',
  input: draftFields,
  errors: documentFaults('NO_UNIT', 'CODE_UNKNOWN'),
  event: 'officialDocument.drafted',
});
