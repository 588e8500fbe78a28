import { code, defineResource, int, ref, text } from '#standards/language';
import { fileState, fileUse } from '../code-sets.ts';

/**
 * 文件: bytes that somebody uploaded, or that the platform made. Who may see the row that a file is attached to may see the file; until then
 * only who uploaded it. Nobody holds `file.read` beyond the own files, so the generic routes show nothing else.
 */
export const file = defineResource({
  id: 'file',
  name: 'file',
  title: '文件',
  kind: 'ledger',
  owner: { ref: 'unit' },
  person: 'person',
  label: 'name',
  writtenBy: 'commands',
  catalogue: { theme: '文件管理', share: 'none', cycle: 'realtime' },
  states: { field: 'state', from: { checking: ['kept', 'quarantined'], kept: ['quarantined'], quarantined: ['kept'] } },
  fields: {
    name: text('文件名', { id: 'name', required: true, grade: 1, search: true, list: true, max: 200 }),
    unit: ref('上传单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true }),
    person: ref('上传人', { id: 'person', to: 'person', grade: 1 }),
    by: text('上传人姓名', { id: 'by', required: true, grade: 1, list: true, max: 80 }),
    size: int('大小', { id: 'size', required: true, grade: 1, least: 1, unit: '字节', list: true }),
    type: text('内容类型', { id: 'media_type', required: true, grade: 1, list: true, max: 100 }),
    digest: text('摘要', { id: 'digest', required: true, grade: 1, index: true, max: 64, hint: '内容的SM3摘要' }),
    state: code('状态', { id: 'state', set: fileState, required: true, grade: 1, list: true, initial: 'checking' }),
    use: code('上传用途', { id: 'use', set: fileUse, required: true, grade: 1, initial: 'attachment' }),
    ofResource: text('所属信息资源', { id: 'of_resource', grade: 1, max: 60, hint: '信息资源的固定标识' }),
    ofRow: text('所属记录', { id: 'of_row', grade: 1, index: true, max: 36 }),
    purpose: text('材料类别', { id: 'purpose', grade: 1, list: true, max: 60 }),
    finding: text('安全检查结果', { id: 'finding', grade: 1, max: 200 }),
  },
});
