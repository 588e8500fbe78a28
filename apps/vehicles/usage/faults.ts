/** Error table of usages. */
export const USAGE_FAULTS = {
  USAGE_PERIOD: { status: 400, message: '请选择不超过 366 天的时段，开始日期不晚于结束日期。' },
  REJUDGE_PERIOD: { status: 400, message: '一次最多重新核对 31 天，开始日期不晚于结束日期。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function usageFault(code: keyof typeof USAGE_FAULTS) {
  return { code, ...USAGE_FAULTS[code] };
}
