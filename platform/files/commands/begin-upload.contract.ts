import { code, defineContract, int, text } from '#standards/language';
import { fileUse } from '../code-sets.ts';
import { fileFaults } from '../faults.ts';

/** 开始上传: announces a file; its bytes follow to `PUT /api/uploads/{id}` in pieces, which may be continued after a broken line or a restart. */
export const beginUpload = defineContract<UploadBegun>()({
  type: 'command',
  on: 'files',
  name: 'beginUpload',
  title: '开始上传',
  permission: 'signedIn',
  input: {
    name: text('文件名', { id: 'name', required: true, max: 500 }),
    size: int('大小', { id: 'size', required: true, least: 0, unit: '字节' }),
    use: code('用途', { id: 'use', set: fileUse, required: true, initial: 'attachment' }),
  },
  errors: fileFaults('NO_UNIT', 'FILE_EMPTY', 'FILE_TOO_LARGE', 'UPLOADS_TOO_MANY', 'FILE_TYPE_REFUSED'),
});

/** Where the bytes go, and how many at most in one piece. */
export interface UploadBegun {
  readonly upload: string;
  /** Name as it will be kept. */
  readonly name: string;
  /** Bytes of one piece that a page should send at a time. */
  readonly piece: number;
}
