/** Error table of the exports wing: code, HTTP status and the sentence a person reads. */
export const EXPORT_FAULTS = {
  EXPORT_FORMAT: { status: 400, message: '导出格式只能是 xlsx 或 csv。' },
  EXPORT_NO_POST: { status: 403, message: '您目前没有有效任职，不能导出。' },
  EXPORT_NOT_YOURS: { status: 403, message: '只有导出人可以处理和下载这一文件。' },
  EXPORT_OTHER_POST: { status: 403, message: '该文件是您以另一任职导出的，请切换到该任职后再下载。' },
  EXPORT_RIGHT_GONE: { status: 403, message: '您已没有导出该列表的权限。' },
  EXPORT_RIGHT_CHANGED: { status: 403, message: '导出之后您的权限有变化，该文件不能再下载，请按现有权限重新导出。' },
  EXPORT_NOT_READY: { status: 409, message: '文件尚未生成，或已取消。' },
  EXPORT_EXPIRED: { status: 409, message: '文件已过保存期并清除，请重新导出。' },
  EXPORT_STATE: { status: 409, message: '当前状态下不能执行该操作，请刷新。' },
  TOO_MANY_EXPORTS: { status: 429, message: '您已有 3 个导出正在进行，请等其中一个完成，或取消后再试。' },
} as const satisfies Record<string, { status: 400 | 403 | 409 | 429; message: string }>;

/** Code of a fault of the exports wing. */
export type ExportFault = keyof typeof EXPORT_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function exportFault(code: ExportFault): { code: ExportFault; status: number; message: string } {
  return { code, ...EXPORT_FAULTS[code] };
}

/** The rows a contract may answer with, for its `errors`. */
export function faultsOf<C extends ExportFault>(...codes: readonly C[]): { [K in C]: (typeof EXPORT_FAULTS)[K] } {
  return Object.fromEntries(codes.map((code) => [code, EXPORT_FAULTS[code]])) as {
    [K in C]: (typeof EXPORT_FAULTS)[K];
  };
}
