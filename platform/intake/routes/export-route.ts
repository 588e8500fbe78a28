import type { RawRoute } from '#platform/http';
import { type ExportQuery, type Filter, fault, GoaError } from '#platform/store';
import { intakeFault } from '../faults.ts';
import { exportCsv, exportXlsx } from '../output/export-book.ts';
import { bookAnswer } from './book-answer.ts';

/** Downloads any list as its reader sees it, under its filter and order. */
export const exportRoute: RawRoute = {
  method: 'GET',
  path: '/api/export/{resource}',
  id: 'exportList',
  tag: 'intake',
  title: '导出列表',
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
    if (format !== 'xlsx' && format !== 'csv') throw new GoaError(intakeFault('EXPORT_FORMAT'), { path: 'format' });
    const list = await store.export(actor, resource, exportQuery(query));
    const stream = format === 'csv' ? exportCsv(list) : exportXlsx(list, resource.title);
    gone.addEventListener('abort', () => stream.destroy(), { once: true });
    stream.once('close', () => void list.close());
    return bookAnswer(stream, `${resource.title}-${actor.today}`, format);
  },
};

/** The same words as the list's query string. */
function exportQuery(query: Readonly<Record<string, string>>): ExportQuery {
  return {
    filter: readFilter(query.filter),
    search: query.q?.slice(0, 100) || undefined,
    sort: query.sort || undefined,
    voided: query.voided === 'true',
    fields: query.fields ? query.fields.split(',').slice(0, 200) : undefined,
  };
}

/** Its meaning is judged by the store. */
function readFilter(given: string | undefined): Filter | undefined {
  if (!given) return undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Filter;
  } catch {
    throw new GoaError(fault('BAD_FILTER'), { path: 'filter' });
  }
  throw new GoaError(fault('BAD_FILTER'), { path: 'filter' });
}
