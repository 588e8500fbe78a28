/** Error table of the process wing beside the kernel's refusals: code, HTTP status and the sentence a person reads. */
export const PROCESS_FAULTS = {
  UNKNOWN_ITEM: { status: 404, message: '没有这个事项，或您不能申请。' },
  NOT_FOR_SERVICES: { status: 403, message: '只有在职人员可以申请和办理。' },
  NO_BODY: { status: 422, message: '没有找到负责办理的单位，请联系管理员维护业务职责图。' },
  NO_TASK: { status: 404, message: '没有这项任务，或它不在您名下。' },
  FORM_CHANGED: { status: 409, message: '申请内容已经修改，请刷新页面后再办理。' },
  FIELD_NOT_YOURS: { status: 403, message: '这一步不能修改该项内容。' },
  ONE_CORRECTION: { status: 409, message: '补正要求应当一次性告知，本办件已经告知过。' },
  NOT_AT_ACCEPTANCE: { status: 409, message: '办件不在受理环节。' },
  ACCEPTANCE_ONLY: { status: 409, message: '受理环节请使用“受理”“不予受理”或“补正告知”。' },
  NOT_CORRECTING: { status: 409, message: '办件不在补正中。' },
  URGED_JUST_NOW: { status: 429, message: '四小时内已经催办过，请稍后再催。' },
  NOT_INVOLVED: { status: 403, message: '您没有参与该办件，不能进行此项操作。' },
  PERSON_UNKNOWN: { status: 422, message: '所选人员不存在、已离岗或没有可用账号。' },
  PAPER_FORBIDDEN: { status: 403, message: '只能为本单位领导名下的任务代录纸质签批。' },
  CLOCK_STOPPED: { status: 409, message: '办件已在特别程序中，时限已停止计算。' },
  CLOCK_RUNS: { status: 409, message: '办件没有停止计时。' },
  NO_CLOCK: { status: 409, message: '办件没有正在计算的时限。' },
  CLOCK_OVER: { status: 409, message: '时限已过，不能再延期。' },
  EXTENDED_ALREADY: { status: 409, message: '该办件已经延期一次。' },
  EXPECTED_PAST: { status: 422, message: '预计恢复日期不能早于今天。' },
  DEPUTY_DAYS: { status: 422, message: '委托结束时间须晚于开始时间，且不得早于现在，最长一年。' },
  DEPUTY_SELF: { status: 422, message: '不能委托给本人。' },
  DEPUTY_TWICE: { status: 409, message: '这段时间内已有其他委托，请先结束原委托。' },
  DEPUTY_UNKNOWN: { status: 404, message: '没有这项委托。' },
  DEPUTY_OWN_CASE: { status: 403, message: '这是您本人的申请，不能代他人办理。' },
  HAND_OVER_SAME: { status: 422, message: '移交人和接收人不能是同一人。' },
  OUT_OF_REACH: { status: 403, message: '该人员或办件不在您的管理范围内。' },
  CONSULT_UNKNOWN: { status: 404, message: '没有这项征求意见，或已经答复。' },
  WHOLE_REACH: { status: 403, message: '流程和放假安排对全部单位生效，只有管理范围覆盖全部单位的管理员可以修改。' },
  DEFINITION_UNKNOWN: { status: 404, message: '没有这个流程版本。' },
  DEFINITION_CHANGED: { status: 409, message: '流程草稿刚被他人修改，请刷新后再保存。' },
  DEFINITION_FAULTS: { status: 422, message: '流程有错误，不能发布，请按提示修改。' },
  DEFINITION_FORM: { status: 422, message: '流程的内容不完整或写法不对。' },
  NOT_PROPOSED: { status: 409, message: '流程草稿还没有提交发布。' },
  OWN_PROCESS: { status: 403, message: '流程须由起草人、提交人以外的另一位流程管理员发布。' },
  DEPUTY_VOTED: {
    status: 409,
    message: '您在本环节已有本人的任务或已代他人表态，不能再代委托人表态，请由委托人本人办理。',
  },
  COPY_ENDS: { status: 403, message: '仅因传阅或征求意见而知悉的办件，不能再转他人。' },
  YEAR_WRONG: { status: 422, message: '放假安排的日期须在该年度内，开始不晚于结束，调休上班日须为周末。' },
  WARNING_UNKNOWN: { status: 404, message: '没有这条预警，或已经撤销。' },
  CANNOT_MOVE: { status: 409, message: '办件所在环节在现行流程中已经没有，不能迁移。' },
  VERSION_IN_FORCE: { status: 409, message: '办件已经办结，或已按现行流程办理。' },
  TOO_MANY_CASES: { status: 422, message: '一次最多迁移 200 件。' },
  EFFECT_UNKNOWN: { status: 404, message: '没有这项待生效事项。' },
  EFFECT_REFUSED: { status: 422, message: '业务台账不能按此决定办理。' },
  TOO_MANY_TODOS: { status: 422, message: '一次最多推送 500 条待办。' },
  BAD_LINK: { status: 422, message: '办理地址须为 http、https 地址或本系统页面。' },
  NO_RESULT: { status: 409, message: '办件尚未办结，或该事项没有结果文书。' },
  NOT_SENT: { status: 409, message: '结果文书还没有送达您的单位，或已经签收。' },
  REGION_DAYS_WRONG: { status: 422, message: '放假日须在该年度内，且不能重复。' },
  REGION_BEYOND: { status: 403, message: '该区划不在您维护放假安排的范围内。' },
  HOURS_WRONG: { status: 422, message: '办公时间的写法不对：按先后填写，不能重叠，例如 09:00 至 12:00。' },
  ORDER_BEYOND: { status: 403, message: '承办单位不在您的督办范围内。' },
  ORDER_NO_HANDLER: { status: 409, message: '承办单位还没有督办承办人，请先由该单位管理员授权。' },
  ORDER_OWN_ANSWER: { status: 403, message: '不能审核、销号本人反馈的督办单。' },
  NO_EXTENSION: { status: 409, message: '承办单位没有申请延期。' },
  EXTENSION_PENDING: { status: 409, message: '延期申请正在审批中。' },
  NO_NOTICE: { status: 404, message: '没有这条待阅。' },
} as const satisfies Record<string, { status: 400 | 403 | 404 | 409 | 422 | 429; message: string }>;

/** Code of a fault of the process wing. */
export type ProcessFault = keyof typeof PROCESS_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function processFault(code: ProcessFault): { code: ProcessFault; status: number; message: string } {
  return { code, ...PROCESS_FAULTS[code] };
}

/** The rows a contract may answer with, for its `errors`. */
export function faultsOf<C extends ProcessFault>(...codes: readonly C[]): { [K in C]: (typeof PROCESS_FAULTS)[K] } {
  return Object.fromEntries(codes.map((code) => [code, PROCESS_FAULTS[code]])) as {
    [K in C]: (typeof PROCESS_FAULTS)[K];
  };
}
