import { code, defineResource, instant, note, ref, text } from '#standards/language';
import { documentAct } from '../code-sets.ts';

/** 公文办理记录: who checked, changed, sent back and signed a document, when, with which words, and by which row of the matrix. Only grows. */
export const documentStep = defineResource({
  id: 'document_step',
  name: 'documentStep',
  title: '公文办理记录',
  kind: 'ledger',
  owner: { ref: 'document' },
  label: 'personName',
  writtenBy: 'commands',
  catalogue: { theme: '公文管理', share: 'none', cycle: 'realtime' },
  order: '-at',
  fields: {
    document: ref('公文', {
      id: 'document',
      to: 'officialDocument',
      required: true,
      grade: 1,
      list: true,
      index: true,
    }),
    act: code('动作', { id: 'act', set: documentAct, required: true, grade: 1, list: true }),
    at: instant('时间', { id: 'at', required: true, grade: 1, list: true }),
    person: ref('办理人', { id: 'person', to: 'person', grade: 1 }),
    personName: text('办理人姓名', { id: 'person_name', required: true, grade: 1, list: true, max: 80 }),
    onBehalf: text('代何人办理', { id: 'on_behalf', grade: 1, list: true, max: 80 }),
    opinion: note('意见', { id: 'opinion', grade: 2, max: 2000 }),
    changes: note('修改内容', { id: 'changes', grade: 2, max: 8000 }),
    basis: text('依据', { id: 'basis', grade: 1, max: 300, hint: '签发权限表的行和来源' }),
  },
});
