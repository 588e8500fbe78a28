/** Error table of evaluation and publication. */
export const EVALUATION_FAULTS = {
  EVALUATION_PERIOD: { status: 422, message: '评价期间应为1至36个月，且起始月份不晚于截止月份。' },
  EVALUATION_PLACE: { status: 422, message: '区划和单位只能选一个，且应在您的可见范围内。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function evaluationFault(code: keyof typeof EVALUATION_FAULTS) {
  return { code, ...EVALUATION_FAULTS[code] };
}
