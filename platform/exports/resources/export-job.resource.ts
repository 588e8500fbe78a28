import { code, defineResource, instant, int, note, ref, text } from '#standards/language';
import { exportFormat, exportState } from '../code-sets.ts';

/** 导出任务: a list on its way into a file. It belongs to the person who asked for it and is seen by nobody else; its question and progress lie in a table of the wing. */
export const exportJob = defineResource({
  id: 'export_job',
  name: 'exportJob',
  title: '导出任务',
  kind: 'ledger',
  owner: { ref: 'unit' },
  person: 'person',
  label: 'name',
  writtenBy: 'commands',
  catalogue: { theme: '数据导出', share: 'none', cycle: 'realtime' },
  states: {
    field: 'state',
    from: {
      queued: ['writing', 'failed', 'cancelled'],
      writing: ['ready', 'failed', 'cancelled'],
      ready: ['expired', 'queued'],
      failed: ['queued'],
      cancelled: ['queued'],
      expired: ['queued'],
    },
  },
  fields: {
    name: text('文件名', { id: 'name', required: true, grade: 1, search: true, list: true, max: 200 }),
    ledger: text('导出内容', { id: 'ledger', required: true, grade: 1, list: true, max: 60 }),
    target: text('信息资源标识', { id: 'target', required: true, grade: 1, index: true, max: 40 }),
    format: code('格式', { id: 'format', set: exportFormat, required: true, grade: 1 }),
    state: code('状态', { id: 'state', set: exportState, required: true, grade: 1, list: true, initial: 'queued' }),
    unit: ref('导出单位', { id: 'unit', to: 'unit', required: true, grade: 1 }),
    person: ref('导出人', { id: 'person', to: 'person', required: true, grade: 1 }),
    rows: int('行数', { id: 'rows', grade: 1, least: 0, list: true }),
    size: int('大小', { id: 'size', grade: 1, least: 0, unit: '字节', list: true }),
    expiresAt: instant('保存至', { id: 'expires_at', grade: 1, list: true }),
    endedAt: instant('完成时间', { id: 'ended_at', grade: 1 }),
    message: note('说明', { id: 'message', grade: 1, max: 1000 }),
  },
});
