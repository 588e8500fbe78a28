/** Error table of the intake wing: code, HTTP status and the sentence a person reads. */
export const INTAKE_FAULTS = {
  NOT_IMPORTABLE: { status: 422, message: '该信息资源不能用工作簿导入。' },
  MAY_NOT_IMPORT: { status: 403, message: '您没有新增该类记录的权限，不能导入。' },
  MAY_NOT_UNDO: { status: 403, message: '撤销会注销本批新增的记录，您没有注销该类记录的权限，请联系有权限的人处理。' },
  NO_UNIT: { status: 403, message: '您目前没有有效任职，不能导入。' },
  FILE_UNKNOWN: { status: 404, message: '文件不存在，或不是您上传的。' },
  SHEET_UNKNOWN: { status: 422, message: '文件中没有这张工作表，或其中没有找到表格。' },
  COLUMN_UNKNOWN: { status: 422, message: '工作表中没有这一列。' },
  FIELD_UNKNOWN: { status: 422, message: '没有这个字段，或您不能填写它。' },
  FIELD_TWICE: { status: 422, message: '同一字段不能对应两列。' },
  FIELD_MISSING: { status: 422, message: '有必填字段没有对应的列，请补上对应关系，或换用模板。' },
  NO_TABLE: { status: 422, message: '没有找到可以导入的表格，请检查表头，或下载模板填写。' },
  NOT_YOURS: { status: 403, message: '只有上传人可以处理这一批次。' },
  WRONG_STAGE: { status: 409, message: '该批次当前阶段不能执行该操作，请刷新。' },
  LINE_UNKNOWN: { status: 404, message: '没有这一行。' },
  LINE_SETTLED: { status: 409, message: '该行已经入库或不是数据行，不能再改。' },
  NO_PROPOSAL: { status: 422, message: '该单元格没有建议值。' },
  NOTHING_READY: { status: 409, message: '没有可以入库的行。' },
  TOO_MANY_BATCHES: { status: 429, message: '您有太多批次尚未处理，请先入库或放弃一些。' },
  NOTHING_DONE: { status: 409, message: '该批次没有可以撤销的行。' },
  LINKS_GIVEN: { status: 409, message: '激活链接只能查看一次，请在“人员与岗位”中重新发送。' },
} as const satisfies Record<string, { status: 400 | 403 | 404 | 409 | 422 | 429; message: string }>;

/** Code of a fault of the intake wing. */
export type IntakeFault = keyof typeof INTAKE_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function intakeFault(code: IntakeFault): { code: IntakeFault; status: number; message: string } {
  return { code, ...INTAKE_FAULTS[code] };
}

/** The rows a contract may answer with, for its `errors`. */
export function faultsOf<C extends IntakeFault>(...codes: readonly C[]): { [K in C]: (typeof INTAKE_FAULTS)[K] } {
  return Object.fromEntries(codes.map((code) => [code, INTAKE_FAULTS[code]])) as {
    [K in C]: (typeof INTAKE_FAULTS)[K];
  };
}
