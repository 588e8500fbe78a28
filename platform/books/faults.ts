import { GoaError } from '#platform/store';

/** Error table of workbooks: code, HTTP status and the sentence a person reads. One row a fault. */
export const BOOK_FAULTS = {
  NOT_A_BOOK: { status: 422, message: '这不是表格文件，请上传 xlsx、xls、et 或 csv 文件。' },
  BOOK_OTHER_FORMAT: { status: 422, message: '暂不能读取这种表格格式，请用表格软件另存为 xlsx 后再上传。' },
  BOOK_LOCKED: { status: 422, message: '文件设有打开密码，请取消密码后再上传。' },
  BOOK_EMPTY: { status: 422, message: '文件中没有任何内容，请填写后再上传。' },
  BOOK_PICTURES_ONLY: { status: 422, message: '文件中只有图片或图形，没有单元格内容，请上传填写在单元格里的表格。' },
  BOOK_DAMAGED: { status: 422, message: '文件已损坏，无法读取，请用表格软件打开并另存后再上传。' },
  BOOK_ENTITIES: { status: 422, message: '文件中含有不允许的实体定义，已拒绝读取。' },
  BOOK_BOMB: { status: 413, message: '文件展开后的大小异常，已停止读取。' },
  BOOK_TOO_WIDE: { status: 413, message: '表格的列数超过上限，请删去右侧多余的列后再上传。' },
  BOOK_TOO_LONG: { status: 413, message: '表格的行数超过上限，请拆分成几个文件后再上传。' },
  BOOK_TOO_LARGE: { status: 413, message: '旧格式的文件过大，请另存为 xlsx 后再上传。' },
  BOOK_TOO_LARGE_TO_WRITE: { status: 413, message: '导出内容过大，请缩小筛选范围后分几次导出。' },
  CELL_TOO_LONG: { status: 422, message: '有单元格的文字超过表格软件的上限（32767 字），不能写入 xlsx，请改用 csv。' },
  BOOK_TOO_SLOW: { status: 422, message: '文件读取用时过长，已停止，请另存为 xlsx 后再上传。' },
} as const satisfies Record<string, { status: number; message: string }>;

/** One row of the table as an error; `where` says which part, line or cell, for the log and the page. */
export function bookFault(code: keyof typeof BOOK_FAULTS, where?: Readonly<Record<string, unknown>>): GoaError {
  return new GoaError({ code, ...BOOK_FAULTS[code] }, where ? { detail: where } : {});
}

/** Errors of libraries and of the file system below a workbook become one: it is damaged. Ours pass. */
export function asBookFault(error: unknown): Error {
  if (error instanceof GoaError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Not the file's fault: a full disk, a missing file, no descriptors left.
  if (error instanceof Error && /^E[A-Z]{3,}$/.test(code)) return error;
  return bookFault('BOOK_DAMAGED', { reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
}
