import { defineContract, text } from '#standards/language';
import { fileFaults } from '../faults.ts';

/** 附件清单: the files of a row, for whoever may see the row. */
export const listFiles = defineContract<FileList>()({
  type: 'query',
  on: 'files',
  name: 'list',
  title: '附件清单',
  permission: 'signedIn',
  input: {
    resource: text('信息资源', { id: 'resource', required: true, max: 60 }),
    row: text('记录', { id: 'row', required: true, max: 36 }),
  },
  errors: fileFaults('FILE_UNKNOWN'),
});

/** What the list of a row's files says, oldest first. */
export interface FileList {
  readonly files: readonly FileEntry[];
  /** Whether the asker may add and remove files here. */
  readonly mayChange: boolean;
}

/** One file of a row. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly state: 'checking' | 'kept' | 'quarantined';
  readonly purpose: string | null;
  /** SM3 of the content, hexadecimal. */
  readonly digest: string;
  /** Who uploaded it, by name. */
  readonly by: string;
  /** UTC ISO. */
  readonly at: string;
  /** Whether a browser may show it in the page (images and PDF); all others are only saved. */
  readonly shown: boolean;
}
