/** Error table of the store: code, HTTP status and the sentence a person reads. One row a fault. */
export const FAULTS = {
  NOT_FOUND: { status: 404, message: '记录不存在，或不在您的可见范围内。' },
  FORBIDDEN: { status: 403, message: '您没有执行该操作的权限。' },
  OUT_OF_SCOPE: { status: 403, message: '该记录不在您的管理范围内。' },
  UNKNOWN_RESOURCE: { status: 404, message: '没有这种信息资源。' },
  UNKNOWN_FIELD: { status: 400, message: '没有这个字段，或您不能使用它。' },
  FIELD_NOT_FILTERABLE: { status: 400, message: '该字段不能用于筛选、排序或分组。' },
  FIELD_MASKED: { status: 403, message: '该字段对您脱敏，不能汇总。' },
  BAD_FIGURE: { status: 400, message: '汇总的写法不对。' },
  BAD_FILTER: { status: 400, message: '筛选条件的写法不对。' },
  BAD_CURSOR: { status: 400, message: '翻页标记无效，请回到第一页。' },
  BAD_SORT: { status: 400, message: '不能按该字段排序。' },
  INVALID: { status: 422, message: '填写的内容有误，请按提示修改。' },
  REF_UNKNOWN: { status: 422, message: '所选记录不存在，或不在您的可见范围内。' },
  REF_VOIDED: { status: 422, message: '所选记录已注销或作废，请另选。' },
  TREE_CYCLE: { status: 422, message: '不能移到自己的下级之下。' },
  UNSEEN: { status: 403, message: '您看不到该字段的原值，不能修改。' },
  RULE_BLOCKS: { status: 422, message: '不符合规定，不能保存。' },
  REASON_NEEDED: { status: 422, message: '超出标准，须说明理由后再保存。' },
  REVEAL_REASON: { status: 422, message: '查看脱敏原值须说明理由（4 至 200 字）。' },
  CONFLICT: { status: 409, message: '该记录刚刚被其他人修改过，请刷新后再改。' },
  TAKEN: { status: 409, message: '该值已被占用。' },
  STATE_FORBIDS: { status: 409, message: '当前状态下不能执行该操作。' },
  FROZEN: { status: 409, message: '已提交的单据不能修改，请作废后重新起草。' },
  APPEND_ONLY: { status: 409, message: '日志类数据只能追加，不能修改。' },
  COMMANDS_ONLY: { status: 405, message: '该资源只能通过专门的操作修改。' },
  COMMAND_REUSED: { status: 409, message: '操作编号已被使用，请重新提交。' },
  DATABASE_AHEAD: { status: 503, message: '数据库版本比程序新，请升级程序。' },
  DATABASE_BEHIND: { status: 503, message: '数据库尚未升级，请先执行迁移。' },
  DISK_FULL: { status: 507, message: '服务器磁盘已满，数据未保存，请联系管理员。' },
  UNAVAILABLE: { status: 503, message: '数据库暂时不可用，请稍后再试。' },
  EXPORT_LARGE: { status: 422, message: '记录较多，不能直接下载，请在列表中点“导出”，由后台生成文件。' },
  TOO_MANY: { status: 429, message: '操作过于频繁，请稍后再试。' },
} as const satisfies Record<string, { status: number; message: string }>;

/** Code of a fault of the store. */
export type FaultCode = keyof typeof FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function fault(code: FaultCode): { code: FaultCode; status: number; message: string } {
  return { code, ...FAULTS[code] };
}
