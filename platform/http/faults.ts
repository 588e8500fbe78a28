/** Error table of the HTTP layer: code, status and the sentence a person reads. One row a fault. */
export const HTTP_FAULTS = {
  NOT_SIGNED_IN: { status: 401, message: '您尚未登录或登录已过期，请重新登录。' },
  PASSWORD_MUST_CHANGE: { status: 403, message: '请先修改初始密码。' },
  CSRF: { status: 403, message: '页面已过期，请刷新后重试。' },
  BAD_JSON: { status: 400, message: '请求内容不是有效的 JSON。' },
  BAD_REQUEST: { status: 400, message: '请求的写法不对。' },
  BAD_ID: { status: 400, message: '编号的格式不对。' },
  TOO_LARGE: { status: 413, message: '提交的内容太大。' },
  UNSUPPORTED_TYPE: { status: 415, message: '请求的内容类型不受支持，请使用 JSON。' },
  NO_ROUTE: { status: 404, message: '没有这个地址。' },
  NO_METHOD: { status: 405, message: '该地址不支持这种操作。' },
  NO_VERB: { status: 404, message: '没有这种操作。' },
  TOO_MANY_REQUESTS: { status: 429, message: '操作过于频繁，请稍后再试。' },
  INTERNAL: { status: 500, message: '系统出错，已记录，请稍后再试或联系管理员。' },
} as const satisfies Record<string, { status: number; message: string }>;

/** One row of the table in the form `GoaError` takes. */
export function httpFault(code: keyof typeof HTTP_FAULTS) {
  return { code, ...HTTP_FAULTS[code] };
}
