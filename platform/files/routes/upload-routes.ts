import type { RawRoute } from '#platform/http';
import { GoaError } from '#platform/store';
import { fileFault } from '../faults.ts';
import type { Files } from '../files.ts';
import { receivePiece, type UploadState, uploadState } from '../upload/receive-piece.ts';

/** How the bytes of an upload come in: pieces at an offset, and the question how far it has come. */
export function uploadRoutes(files: Files): readonly RawRoute[] {
  return [
    {
      method: 'PUT',
      path: '/api/uploads/{id}',
      id: 'putUpload',
      tag: 'files',
      title: '上传一段内容',
      description:
        '从 `upload-offset` 起续传；最后一段到齐后返回 `file`。位置不符时以 `UPLOAD_OFFSET` 告知应从何处继续。',
      headers: { 'upload-offset': '本段的起始位置（字节）' },
      permission: 'signedIn',
      input: 'stream',
      answer: 'json',
      async handle({ store, actor, params, headers, body }) {
        const offset = Number(/^\d{1,15}$/.exec(headers['upload-offset'] ?? '')?.[0] ?? Number.NaN);
        if (Number.isNaN(offset)) throw new GoaError(fileFault('UPLOAD_OFFSET'), { path: 'upload-offset' });
        return answer(await receivePiece(files, store, actor, { upload: params.id ?? '', offset, body }));
      },
    },
    {
      method: 'GET',
      path: '/api/uploads/{id}',
      id: 'getUpload',
      tag: 'files',
      title: '上传进度',
      description: '已收到多少字节（`offset`），断线后由此继续；`HEAD` 同样可用，位置见响应头 `upload-offset`。',
      permission: 'signedIn',
      input: 'none',
      answer: 'json',
      handle: async ({ store, actor, params }) => answer(await uploadState(files, store, actor, params.id ?? '')),
    },
  ];
}

function answer(state: UploadState) {
  const headers = { 'upload-offset': String(state.offset), 'cache-control': 'no-store' };
  return { headers, json: state };
}
