import { businessLine } from '#standards/code-sets';
import { code, date, defineResource, ref, text } from '#standards/language';

/** 领导分工: which leader of a unit (分管领导) looks after which department or business line. Approvals find their way by it. */
export const oversight = defineResource({
  id: 'oversight',
  name: 'oversight',
  title: '领导分工',
  kind: 'ledger',
  owner: { ref: 'unit' },
  department: 'department',
  label: 'duty',
  catalogue: { theme: '基础数据', share: 'conditional', purpose: '用于审批流转确定分管领导', cycle: 'asNeeded' },
  fields: {
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    leader: ref('分管领导', {
      id: 'leader',
      to: 'assignment',
      required: true,
      grade: 1,
      list: true,
      index: true,
      hint: '选择该领导在本单位的任职',
    }),
    duty: text('分工', { id: 'duty', required: true, grade: 1, list: true, search: true, max: 100 }),
    department: ref('分管内设机构', { id: 'department', to: 'department', grade: 1, list: true, index: true }),
    line: code('分管业务条线', { id: 'line', set: businessLine, grade: 1, list: true }),
    from: date('生效', { id: 'valid_from', required: true, grade: 1, list: true, initial: 'today' }),
    to: date('失效', { id: 'valid_to', grade: 1, list: true }),
    document: text('分工文件', { id: 'document', grade: 1, max: 100 }),
  },
});
