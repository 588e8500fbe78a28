import { defineContract } from '#standards/language';

/** An export as its person sees it. */
export interface MyExport {
  readonly id: string;
  readonly name: string;
  /** What was exported. */
  readonly ledger: string;
  /** Code of 导出状态. */
  readonly state: string;
  /** Rows written so far, and of how many; `of` is null while that is not known. */
  readonly done: number;
  readonly of: number | null;
  /** Rows and bytes of the finished file. */
  readonly rows: number | null;
  readonly size: number | null;
  /** UTC ISO. */
  readonly at: string;
  readonly expiresAt: string | null;
  readonly message: string | null;
}

/** 我的导出: the asker's own exports, newest first, at most 50. */
export const mine = defineContract<readonly MyExport[]>()({
  type: 'query',
  on: 'exports',
  name: 'mine',
  title: '我的导出',
  permission: 'exportJob.read',
  input: {},
});
