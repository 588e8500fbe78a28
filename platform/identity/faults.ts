/** Error table of the identity wing: code, HTTP status and the sentence a person reads. */
export const IDENTITY_FAULTS = {
  SIGN_IN_REFUSED: { status: 401, message: '登录名或密码不正确。' },
  SIGN_IN_LOCKED: { status: 423, message: '连续输错次数过多，已暂停登录，请稍后再试。' },
  SIGN_IN_BUSY: { status: 429, message: '该网络地址登录尝试过于频繁，请稍后再试。' },
  PASSWORD_WRONG: { status: 422, message: '原密码不正确。' },
  PASSWORD_SHORT: { status: 422, message: '密码至少10位；或至少8位并包含大写字母、小写字母、数字、符号中的三类。' },
  PASSWORD_LONG: { status: 422, message: '密码不能超过128位。' },
  PASSWORD_NAMED: { status: 422, message: '密码不能包含登录名或姓名拼音。' },
  PASSWORD_COMMON: { status: 422, message: '该密码过于常见，容易被猜中，请换一个。' },
  PASSWORD_USED: { status: 422, message: '不能使用最近5次用过的密码。' },
  LINK_INVALID: { status: 422, message: '链接无效、已使用或已过期，请联系单位管理员重新发送。' },
  ACCOUNT_SUSPENDED: { status: 403, message: '账号已停用。' },
  ACCOUNT_EXISTS: { status: 409, message: '该人员已有账号。' },
  LOGIN_INVALID: { status: 422, message: '登录名由3至40位小写字母、数字、点、下划线或短横线组成，并以字母开头。' },
  ACCOUNT_STATUS: { status: 409, message: '账号当前状态下不能执行该操作。' },
  NO_ASSIGNMENT: { status: 403, message: '该账号目前没有有效任职，不能办理业务。' },
  ASSIGNMENT_NOT_YOURS: { status: 403, message: '该任职不是您的，或已不在有效期内。' },
  PERSON_LEFT: { status: 409, message: '该人员已离岗。' },
  PERSON_HOME: { status: 409, message: '该人员的人事关系已在所选单位。' },
  POST_ELSEWHERE: { status: 422, message: '岗位不属于所选工作单位。' },
  POST_CLOSED: { status: 422, message: '该岗位已撤销。' },
  POST_FULL: { status: 409, message: '该岗位职数已满；代理、主持工作除外。' },
  DEPARTMENT_ELSEWHERE: { status: 422, message: '内设机构不属于所选工作单位。' },
  LEADERSHIP_UNCHANGED: { status: 422, message: '主持工作、代理不改变本人领导职务层次，请勿填写。' },
  LEADERSHIP_SUPERIOR: { status: 403, message: '领导职务层次决定办公用房和用车，提高层次须由上级管理员办理。' },
  ASSIGNMENT_LONGER: { status: 422, message: '最后一天不得晚于原定的任职止日期；延长任职请重新任职。' },
  ASSIGNMENT_ENDED: { status: 409, message: '该任职已经结束。' },
  DAYS_REVERSED: { status: 422, message: '结束日期不得早于开始日期。' },
  RESOURCE_UNKNOWN: { status: 404, message: '没有这种信息资源。' },
  BAD_MARK: { status: 400, message: '编号或翻页标记的格式不对。' },
  ROLE_UNKNOWN: { status: 422, message: '没有这个角色。' },
  GRANT_TARGET: { status: 422, message: '请选择任职或岗位中的一个。' },
  GRANT_NAMED: { status: 422, message: '指定范围须选择一个单位或一个区划；其他范围不要选择。' },
  GRANT_TO_SELF: { status: 403, message: '不能给自己授权。' },
  GRANT_BEYOND: { status: 403, message: '该授权超出您自己的权限、范围或分级，不能授予。' },
  POST_BEYOND: { status: 403, message: '该岗位附带的权限超出您自己的权限或范围，请由上级管理员办理。' },
  ACCOUNT_BEYOND: { status: 403, message: '该账号的权限超出您自己的权限或范围，请由上级管理员办理。' },
  COLLEAGUE_BEYOND: { status: 403, message: '该人员持有的权限超出您自己的权限或范围，请由上级管理员办理。' },
  GRANT_ENDED: { status: 409, message: '该授权已经失效。' },
  UNIT_ENDED: { status: 409, message: '该单位已合并、拆分或撤销。' },
  UNIT_SAME_NAME: { status: 422, message: '新名称与现名称相同。' },
  UNIT_CYCLE: { status: 422, message: '不能把单位或区划放到它自己或它的下级之下。' },
  UNIT_NOT_EMPTY: { status: 409, message: '该单位还有在任人员或下属单位，请先处理。' },
  UNIT_SECRET: { status: 422, message: '涉密单位不能执行该操作。' },
  UNIT_BEYOND: { status: 403, message: '所涉单位或其下属单位超出您的管辖范围，请由上级管理员办理。' },
  MERGE_TOO_FEW: { status: 422, message: '合并至少需要两个单位，并须写明新单位或选定承继单位。' },
  SPLIT_TOO_FEW: { status: 422, message: '拆分至少分出一个单位，名称不能重复。' },
  SPLIT_ELSEWHERE: { status: 422, message: '所选内设机构、人员或记录不属于被拆分的单位。' },
  JOINT_TOO_FEW: { status: 422, message: '合署办公至少需要两个单位。' },
  JOINT_ALREADY: { status: 409, message: '该单位已在另一个合署办公组中。' },
  NOT_JOINT: { status: 409, message: '该单位没有合署办公。' },
  REGION_CODE_TAKEN: { status: 409, message: '已有现行区划使用该代码。' },
  REGION_ENDED: { status: 409, message: '该区划已停用。' },
} as const satisfies Record<string, { status: 400 | 401 | 403 | 404 | 409 | 422 | 423 | 429; message: string }>;

/** Code of a fault of the identity wing. */
export type IdentityFault = keyof typeof IDENTITY_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function identityFault(code: IdentityFault): { code: IdentityFault; status: number; message: string } {
  return { code, ...IDENTITY_FAULTS[code] };
}

type StatusOfContract = 400 | 403 | 404 | 409 | 422 | 429;
type ContractFault = {
  [C in IdentityFault]: (typeof IDENTITY_FAULTS)[C]['status'] extends StatusOfContract ? C : never;
}[IdentityFault];

/** The rows a contract may answer with, for its `errors`. */
export function faultsOf<C extends ContractFault>(...codes: readonly C[]): { [K in C]: (typeof IDENTITY_FAULTS)[K] } {
  return Object.fromEntries(codes.map((code) => [code, IDENTITY_FAULTS[code]])) as {
    [K in C]: (typeof IDENTITY_FAULTS)[K];
  };
}
