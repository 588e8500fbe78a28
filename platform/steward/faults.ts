/** Error table of the steward wing: code, HTTP status and the sentence a person reads. One row a fault. */
export const STEWARD_FAULTS = {
  TABLE_UNKNOWN: { status: 404, message: '没有这张标准表。' },
  RULE_CELL: { status: 422, message: '有的栏目不属于这张标准表，或填写的内容不对。' },
  RULE_EMPTY: { status: 422, message: '至少填写一项标准值。' },
  RULE_DAYS: { status: 422, message: '失效日期不得早于生效日期。' },
  RULE_OTHER_TABLE: { status: 422, message: '一次变更只能涉及同一张标准表和同一区划。' },
  CHANGE_EMPTY: { status: 422, message: '变更中还没有内容。' },
  CHANGE_OWN: { status: 403, message: '起草或修改过本次变更的人不能发布，请由另一人复核发布。' },
  CHANGE_STALE: { status: 409, message: '标准表在起草之后又有变化，请撤回后重新起草。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function stewardFault(code: keyof typeof STEWARD_FAULTS) {
  return { code, ...STEWARD_FAULTS[code] };
}
