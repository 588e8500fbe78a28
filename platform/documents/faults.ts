/** Error table of the documents wing: code, HTTP status and the sentence a person reads. */
export const DOCUMENT_FAULTS = {
  NO_FONT: { status: 503, message: '服务器上没有可用的中文字体，请管理员在字体目录（GOA_FONT_DIR）中放入字体。' },
  GLYPH_MISSING: {
    status: 422,
    message: '现有字体缺少文中的个别字，请管理员在字体目录（GOA_FONT_DIR）中补充字体后再印制。',
  },
  TEMPLATE_BROKEN: { status: 422, message: '模板文件不是有效的 Word 文档（.docx），或已损坏。' },
  TEMPLATE_TOO_LARGE: { status: 422, message: '模板文件展开后太大，请精简后再上传。' },
  TEMPLATE_PLACES: { status: 422, message: '模板中的占位符有误，请按提示修改后重新上传。' },
  TEMPLATE_STATE: { status: 409, message: '该模板当前状态下不能执行该操作。' },
  TEMPLATE_DATA: { status: 422, message: '模板需要的内容不全，不能生成文件。' },
  TEMPLATE_NONE: { status: 404, message: '没有已发布的该类模板。' },
  DOCUMENT_STATE: { status: 409, message: '公文当前状态下不能执行该操作，请刷新。' },
  OWN_DRAFT: { status: 403, message: '不能签发自己起草或修改过的公文。' },
  OWN_CHECK: { status: 403, message: '按签发权限表，核稿人不得是拟稿人，请由他人核稿。' },
  NOT_CHECKER: { status: 403, message: '您不是这份公文的核稿人。' },
  NOT_SIGNER: { status: 403, message: '按签发权限表，这份公文不由您签发。' },
  NO_CHECKER: { status: 409, message: '没有找到可以核稿的人，请单位管理员授予“核稿人”角色。' },
  NO_SIGNER: {
    status: 409,
    message: '按签发权限表没有找到签发人，请维护公文签发权限、领导分工，或授予“签发人”角色。',
  },
  PLACES_OPEN: { status: 422, message: '正文或标题中还有“待填”的内容，请补充后再送签。' },
  CODE_OPEN: { status: 422, message: '机关代字还没有确定，请填写机关代字后再送签。' },
  CODE_UNREGISTERED: { status: 409, message: '该机关代字没有登记在发文机关名下，请核对，或由机构管理人员先登记。' },
  CODE_UNKNOWN: { status: 422, message: '机关代字只能由汉字组成，最多10个字。' },
  SEAL_NONE: { status: 409, message: '没有配置电子印章服务，请打印盖章后上传扫描件。' },
  SEAL_FAILED: { status: 503, message: '电子印章服务暂时不可用或拒绝了请求，请稍后再试。' },
  SCAN_MISSING: { status: 422, message: '请上传盖章后的扫描件（PDF或图片）。' },
  SAME_PERSON: { status: 403, message: '扫描件须由另一人核对确认。' },
  RECEIVER_TWICE: { status: 409, message: '已向该单位送达。' },
  NOT_DELIVERED: { status: 409, message: '尚有受送达单位未签收，不能归档。' },
  NO_UNIT: { status: 403, message: '您目前没有有效任职，不能起草公文。' },
} as const satisfies Record<string, { status: number; message: string }>;

/** Code of a fault of the documents wing. */
export type DocumentFault = keyof typeof DOCUMENT_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function documentFault<C extends DocumentFault>(code: C): { code: C } & (typeof DOCUMENT_FAULTS)[C] {
  return { code, ...DOCUMENT_FAULTS[code] };
}

type Contractual = {
  [C in DocumentFault]: (typeof DOCUMENT_FAULTS)[C]['status'] extends 400 | 403 | 404 | 409 | 422 | 429 ? C : never;
}[DocumentFault];

/** Rows of the table as a contract lists its errors. */
export function documentFaults<C extends Contractual>(...codes: readonly C[]): Pick<typeof DOCUMENT_FAULTS, C> {
  return Object.fromEntries(codes.map((code) => [code, DOCUMENT_FAULTS[code]])) as Pick<typeof DOCUMENT_FAULTS, C>;
}
