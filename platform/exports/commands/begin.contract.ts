import { code, defineContract, flag, text } from '#standards/language';
import { exportFormat } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';

/** 导出列表: a large list is written in the background and `job` names its row; `job` is null for one that is small enough to be fetched at once from `/api/export/<resource>`. */
export const begin = defineContract<{ readonly job: string | null }>()({
  type: 'command',
  on: 'exports',
  name: 'begin',
  title: '导出列表',
  permission: 'signedIn',
  input: {
    resource: text('信息资源', { id: 'resource', required: true, max: 40 }),
    format: code('格式', { id: 'format', set: exportFormat, required: true }),
    filter: text('筛选条件', { id: 'filter', max: 8000, hint: 'JSON，与列表相同' }),
    q: text('搜索词', { id: 'q', max: 100 }),
    sort: text('排序', { id: 'sort', max: 60, hint: '字段名，前加“-”为降序' }),
    voided: flag('包括已注销的记录', { id: 'voided', initial: false }),
    fields: text('导出的字段', { id: 'fields', max: 8000, hint: '以逗号分隔；不填为全部可见字段' }),
  },
  errors: faultsOf('EXPORT_NO_POST', 'TOO_MANY_EXPORTS'),
  event: 'exports.begun',
});
