import { bookAnswer } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { bookTarget } from '../batch/target-by-name.ts';
import { templateBook } from '../output/template-book.ts';

/** Downloads the template of a ledger, or of the roster, to whoever may fill it. */
export const templateRoute: RawRoute = {
  method: 'GET',
  path: '/api/intake/template/{resource}',
  id: 'intakeTemplate',
  tag: 'intake',
  title: '下载导入模板',
  permission: 'signedIn',
  input: 'none',
  answer: 'stream',
  async handle({ store, actor, params }) {
    const reader = store.as(actor);
    const { targets, resource } = bookTarget(store.registry, reader, params.resource ?? '');
    const title = resource?.title ?? '机构与人员名册';
    return bookAnswer(await templateBook(store, reader, targets), `${title}导入模板`, 'xlsx');
  },
};
