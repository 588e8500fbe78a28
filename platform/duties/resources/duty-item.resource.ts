import { code, date, defineResource, note, ref, text } from '#standards/language';
import { dutyChange, dutyState, powerKind } from '../code-sets.ts';

/**
 * 权责事项: one line of the list of powers and duties (STD-4). A version is drafted, proposed and published by somebody else; a published one is
 * adjusted by a replacement, and stays readable.
 */
export const dutyItem = defineResource({
  id: 'duty_item',
  name: 'dutyItem',
  title: '权责事项',
  kind: 'document',
  owner: { ref: 'body' },
  label: 'title',
  pickerDetail: 'code',
  catalogue: { theme: '权责清单', share: 'open', cycle: 'asNeeded' },
  states: { field: 'state', from: { draft: ['proposed'], proposed: ['draft', 'published'], published: ['draft'] } },
  fields: {
    code: text('事项编码', { id: 'code', required: true, grade: 1, search: true, list: true, max: 40, index: true }),
    title: text('权责名称', { id: 'title', required: true, grade: 1, search: true, list: true, max: 100 }),
    kind: code('权责类别', { id: 'kind', set: powerKind, required: true, grade: 1, list: true }),
    body: ref('责任单位', {
      id: 'body',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    basis: note('设定依据', { id: 'basis', required: true, grade: 1, max: 4000 }),
    item: text('办事事项', { id: 'item', grade: 1, max: 60, hint: '办事指南中事项的名称标识，没有则空' }),
    duties: note('责任事项', { id: 'duties', required: true, grade: 1, max: 4000 }),
    accountability: note('追责情形', { id: 'accountability', required: true, grade: 1, max: 4000 }),
    contact: text('监督方式', { id: 'contact', grade: 1, max: 100 }),
    change: code('调整方式', { id: 'change', set: dutyChange, required: true, grade: 1, list: true, initial: 'added' }),
    why: note('调整依据', { id: 'why', grade: 1, max: 1000, hint: '变更、取消时填写文件依据' }),
    state: code('清单状态', {
      id: 'state',
      set: dutyState,
      grade: 1,
      list: true,
      initial: 'draft',
      readOnly: 'always',
    }),
    proposedBy: ref('报送人', { id: 'proposed_by', to: 'person', grade: 2, readOnly: 'always' }),
    publishedBy: ref('公布人', { id: 'published_by', to: 'person', grade: 2, readOnly: 'always' }),
    publishedOn: date('公布日期', { id: 'published_on', grade: 1, list: true, readOnly: 'always' }),
  },
});
