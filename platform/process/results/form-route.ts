import type { Documents } from '#platform/documents';
import { pdfHeaders } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { caseView } from '../detail/case-view.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { printApplication, sheetTitle } from './print-application.ts';

/** 申请表 to print, for everyone who sees the case, with the fields that they see there. */
export function applicationFormRoute(documents: Documents): RawRoute {
  return {
    method: 'GET',
    path: '/api/caseFile/{id}/application-form',
    id: 'getApplicationForm',
    tag: 'process',
    title: '申请表（PDF）',
    description: '按事项规定的份数生成，已有的审批意见填入意见栏；打印人无权查看的内容不列出。',
    permission: 'signedIn',
    input: 'none',
    answer: 'stream',
    perMinute: 60,
    async handle({ store, actor, params }) {
      const file = await store.as(actor).get(caseFile, params.id ?? '');
      const { run, item, withheld } = await caseView(store, actor.person, file.id);
      const pdf = await printApplication(documents, store, { run, item, withheld, copies: item.document?.copies ?? 1 });
      return {
        headers: pdfHeaders(`${file.no ?? ''} ${sheetTitle(item)}.pdf`),
        stream: pdf,
      };
    },
  };
}
