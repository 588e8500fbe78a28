/** Error table of the housing app: code, HTTP status and the sentence a person reads. One row a fault. */
export const HOUSING_FAULTS = {
  SUBSIDY_PENDING: { status: 409, message: '该人员同类补贴正在办理，请等其办结后再申请。' },
  SUBSIDY_FOREIGN: { status: 422, message: '补贴对象不是本单位人员。' },
  AMOUNT_CHANGED: { status: 409, message: '标准或数据已变化，按现行标准计算的金额与申请时不同，请退回重新测算。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function housingFault(code: keyof typeof HOUSING_FAULTS) {
  return { code, ...HOUSING_FAULTS[code] };
}
