/** Error table of the files wing: code, HTTP status and the sentence a person reads. */
export const FILE_FAULTS = {
  FILE_UNKNOWN: { status: 404, message: '文件不存在，或不在您的可见范围内。' },
  UPLOAD_UNKNOWN: { status: 404, message: '没有这次上传，或已经过期，请重新上传。' },
  UPLOAD_OFFSET: { status: 409, message: '上传位置与已收到的内容不一致，请从已收到的位置继续。' },
  UPLOAD_BUSY: { status: 409, message: '这份文件正在另一处上传，请稍后再试。' },
  UPLOAD_TOO_LONG: { status: 422, message: '收到的内容超过了申报的文件大小。' },
  UPLOADS_TOO_MANY: { status: 429, message: '您有太多文件已上传但尚未使用，请先处理或稍后再试。' },
  FILE_TOO_LARGE: { status: 422, message: '文件太大，请压缩或拆分后再上传。' },
  FILE_EMPTY: { status: 422, message: '文件是空的，请检查后重新选择。' },
  FILE_TYPE_REFUSED: { status: 422, message: '不接受程序、脚本等可执行文件。' },
  FILE_TYPE_UNKNOWN: { status: 422, message: '不认识这种文件的内容，请换用常见的文档、图片或压缩包格式。' },
  FILE_TYPE_DIFFERS: { status: 422, message: '文件内容与扩展名不符，请用正确的格式另存后再上传。' },
  FILE_CHECKING: { status: 409, message: '文件正在进行安全检查，请稍后再试。' },
  FILE_QUARANTINED: { status: 403, message: '文件未通过安全检查，已隔离，不能下载或使用。' },
  FILE_ATTACHED: { status: 409, message: '该文件已用于其他记录，请重新上传一份。' },
  FILE_LOST: { status: 500, message: '文件内容无法读取，已记录，请联系管理员。' },
  ATTACH_FORBIDDEN: { status: 403, message: '您不能修改该记录的附件。' },
  NO_UNIT: { status: 403, message: '您目前没有有效任职，不能上传文件。' },
  STORAGE_FAILED: { status: 503, message: '文件存储暂时不可用，请稍后再试。' },
} as const satisfies Record<string, { status: number; message: string }>;

/** Code of a fault of the files wing. */
export type FileFault = keyof typeof FILE_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function fileFault<C extends FileFault>(code: C): { code: C } & (typeof FILE_FAULTS)[C] {
  return { code, ...FILE_FAULTS[code] };
}

/** Rows of the table as a contract lists its errors. */
export function fileFaults<C extends FileFault>(...codes: readonly C[]): Pick<typeof FILE_FAULTS, C> {
  return Object.fromEntries(codes.map((code) => [code, FILE_FAULTS[code]])) as Pick<typeof FILE_FAULTS, C>;
}
