/** Error table of platforms that hand positions on: code, HTTP status and the sentence a person reads. */
export const FEED_FAULTS = {
  FEED_REFUSED: { status: 401, message: '平台代码或密钥不正确，或该平台未启用。' },
  FEED_BODY: { status: 400, message: '报文不是规定的 JSON：须有 positions 数组，1 至 1000 条。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function feedFault(code: keyof typeof FEED_FAULTS) {
  return { code, ...FEED_FAULTS[code] };
}
