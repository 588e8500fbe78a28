import { pdfHeaders } from '#platform/files';
import type { RawRoute } from '#platform/http';
import type { Documents } from '../documents.ts';
import { paperBytes } from '../paper-job.ts';
import { readDocument } from '../read-document.ts';
import { verifyRoute } from './verify-route.ts';

/** Papers to look at, and the page that says whether one is genuine. */
export function documentRoutes(documents: Documents): readonly RawRoute[] {
  return [
    {
      method: 'GET',
      path: '/api/officialDocument/{id}/paper',
      id: 'getDocumentPaper',
      tag: 'documents',
      title: '公文版式预览（PDF）',
      description: '按 GB/T 9704-2012 版式生成；未签发的带“草稿”字样。',
      permission: 'signedIn',
      input: 'none',
      answer: 'stream',
      perMinute: 60,
      async handle({ store, actor, params }) {
        const row = await readDocument(store.as(actor), params.id ?? '');
        const pdf = await paperBytes(documents, row);
        return {
          headers: pdfHeaders(`${row.number ?? '草稿'} ${row.title}.pdf`),
          stream: pdf,
        };
      },
    },
    verifyRoute,
  ];
}
