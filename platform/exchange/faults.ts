/** Error table of the exchange wing: code, HTTP status and the sentence a person reads. */
export const EXCHANGE_FAULTS = {
  EXCHANGE_REFUSED: { status: 401, message: '签名、时间或对接方不正确。' },
  EXCHANGE_BODY: { status: 400, message: '请求内容的写法不对。' },
  EXCHANGE_OFF: { status: 403, message: '对接方没有开通这项交换，或其经办人已不能办理。' },
  EXCHANGE_ITEM: { status: 404, message: '没有这个事项，或经办人不能申请。' },
  EXCHANGE_NUMBER: { status: 409, message: '同一编号已经提交过不同的内容。' },
  EXCHANGE_UNKNOWN: { status: 404, message: '没有这个编号的申请。' },
  EXCHANGE_ADDRESS: { status: 422, message: '推送地址须为 http 或 https 地址，且不带账号、查询和片段。' },
  EXCHANGE_NOWHERE: { status: 422, message: '请先填写推送地址并绑定经办人。' },
  DELIVERY_UNKNOWN: { status: 404, message: '没有这条推送，或它还在等待发送。' },
} as const satisfies Record<string, { status: 400 | 401 | 403 | 404 | 409 | 422; message: string }>;

/** Code of a fault of the exchange wing. */
export type ExchangeFault = keyof typeof EXCHANGE_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function exchangeFault(code: ExchangeFault): { code: ExchangeFault; status: number; message: string } {
  return { code, ...EXCHANGE_FAULTS[code] };
}
