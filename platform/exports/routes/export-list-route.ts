import { bookAnswer } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { fault, GoaError } from '#platform/store';
import { exportQuery } from '../export-query.ts';
import { exportFault } from '../faults.ts';
import { exportCsv, exportXlsx } from '../output/export-book.ts';
import type { ExportSettings } from '../settings.ts';

/** Sends a list at once as its reader sees it, under its filter and order; large ones are refused with EXPORT_LARGE (`exports.begin` has them written). */
export const exportListRoute = ({ atOnce }: ExportSettings): RawRoute => ({
  method: 'GET',
  path: '/api/export/{resource}',
  id: 'exportList',
  tag: 'exports',
  title: '导出列表',
  description: '记录较多时以 `EXPORT_LARGE` 拒绝，请改用 `POST /api/commands/exports/begin` 由后台生成文件。',
  query: {
    format: 'xlsx 或 csv',
    filter: '筛选条件，JSON，与列表相同',
    q: '搜索词',
    sort: '排序字段，前加“-”为降序',
    voided: 'true 时包括已注销的记录',
    fields: '导出的字段，以逗号分隔；不填为全部可见字段',
  },
  permission: 'signedIn',
  input: 'none',
  answer: 'stream',
  perMinute: 30,
  async handle({ store, actor, params, query, gone }) {
    const resource = store.registry.resource(params.resource ?? '');
    if (!resource) throw new GoaError(fault('UNKNOWN_RESOURCE'));
    const format = query.format ?? 'xlsx';
    if (format !== 'xlsx' && format !== 'csv') throw new GoaError(exportFault('EXPORT_FORMAT'), { path: 'format' });
    const asked = exportQuery({ ...query, voided: query.voided === 'true' });
    const list = await store.export(actor, resource, asked, { most: atOnce });
    const stream = format === 'csv' ? exportCsv(list) : exportXlsx(list, resource.title);
    gone.addEventListener('abort', () => stream.destroy(), { once: true });
    stream.once('close', () => void list.close());
    return bookAnswer(stream, `${resource.title}-${actor.today}`, format);
  },
});
