import { code, defineResource, int, note, ref, text } from '#standards/language';
import { templateStatus } from '../code-sets.ts';

/** 文书模板: a Word file with places `{{字段}}` that office staff keep. A new upload is a new version; what was made from an old one stays as it was. */
export const documentTemplate = defineResource({
  id: 'document_template',
  name: 'documentTemplate',
  title: '文书模板',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  pickerDetail: 'key',
  writtenBy: 'commands',
  catalogue: { theme: '公文管理', share: 'none', cycle: 'asNeeded' },
  states: { field: 'status', from: { draft: ['published', 'retired'], published: ['retired'], retired: [] } },
  uniqueTogether: [['unit', 'key', 'version']],
  fields: {
    name: text('模板名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 100 }),
    key: text('模板标识', { id: 'template_key', required: true, grade: 1, list: true, index: true, max: 60 }),
    version: int('版本', { id: 'version', required: true, grade: 1, list: true, least: 1 }),
    status: code('状态', { id: 'status', set: templateStatus, required: true, grade: 1, list: true, initial: 'draft' }),
    unit: ref('管理单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true }),
    file: text('模板文件', { id: 'file', group: '系统信息', required: true, grade: 1, max: 36 }),
    places: note('占位符', { id: 'places', required: true, grade: 1, max: 8000, hint: '一行一个' }),
  },
});
