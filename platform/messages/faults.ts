/** Error table of the messages wing: code, HTTP status and the sentence a person reads. */
export const MESSAGE_FAULTS = {
  NOT_ISSUED: { status: 409, message: '该通知还没有下达。' },
  NO_TARGET: { status: 422, message: '所选范围内没有您可以下达的单位。' },
  TARGET_BEYOND: { status: 403, message: '所选单位中有不在您下达范围内的单位。' },
  REGION_MISSING: { status: 422, message: '请选择下达到哪个区划。' },
  UNITS_MISSING: { status: 422, message: '请选择下达到哪些单位。' },
  DEADLINE_PAST: { status: 422, message: '办理期限不能早于今天。' },
  COLUMN_BAD: { status: 422, message: '填报栏目的写法不对：名称不能重复，选择项要有两个以上。' },
  COLUMN_UNKNOWN: { status: 422, message: '没有这个填报栏目。' },
  ANSWER_MISSING: { status: 422, message: '请填写反馈内容；有填报表的，至少填一行。' },
  CELLS_WRONG: { status: 422, message: '填报表中有不合要求的内容，请按提示修改。' },
  REMINDED_LATELY: { status: 429, message: '四小时内已经催办过，请稍后再催。' },
  NOBODY_LATE: { status: 409, message: '没有需要催办的单位。' },
  ADDRESS_BAD: { status: 422, message: '地址的写法不对，请检查。' },
  CHANNEL_OFF: { status: 409, message: '本系统没有开通这个发送渠道。' },
  CODE_JUST_SENT: { status: 429, message: '验证码发送得太频繁，请稍后再试。' },
  CODE_WRONG: { status: 422, message: '验证码不对或已经失效，请重新获取。' },
  ADDRESS_MISSING: { status: 404, message: '还没有登记这个渠道的地址。' },
  MESSAGE_MARK: { status: 400, message: '翻页标记的格式不对。' },
} as const satisfies Record<string, { status: 400 | 403 | 404 | 409 | 422 | 429; message: string }>;

/** Code of a fault of the messages wing. */
export type MessageFault = keyof typeof MESSAGE_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function messageFault(code: MessageFault): { code: MessageFault; status: number; message: string } {
  return { code, ...MESSAGE_FAULTS[code] };
}

/** The rows a contract may answer with, for its `errors`. */
export function faultsOf<C extends MessageFault>(...codes: readonly C[]): { [K in C]: (typeof MESSAGE_FAULTS)[K] } {
  return Object.fromEntries(codes.map((code) => [code, MESSAGE_FAULTS[code]])) as {
    [K in C]: (typeof MESSAGE_FAULTS)[K];
  };
}
