/** Error table of usages and findings. */
export const FINDING_FAULTS = {
  FINDING_UNEXPLAINED: { status: 409, message: '单位还没有说明，不能认定为说明成立。' },
  FINDING_OWN_JUDGEMENT: { status: 403, message: '办结须由核查人以外的人员办理。' },
  FINDING_NEEDS_PERSON: { status: 403, message: '疑点只能由人员办理。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function findingFault(code: keyof typeof FINDING_FAULTS) {
  return { code, ...FINDING_FAULTS[code] };
}
