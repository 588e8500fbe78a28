/** Error table of the vehicles app: code, HTTP status and the sentence a person reads. One row a fault. */
export const VEHICLE_FAULTS = {
  VEHICLE_SAME_UNIT: { status: 409, message: '车辆已由该单位管理，无需划转。' },
  QUOTA_PENDING: { status: 409, message: '本单位同类车辆的编制核定正在办理，请等其办结后再申请。' },
  QUOTA_ABOVE_ASKED: { status: 422, message: '核定编制不得大于申请编制。' },
  QUOTA_BELOW_FLEET: { status: 422, message: '核定编制少于现有车辆，应先处置超编车辆。' },
  RENEWAL_WHICH: { status: 422, message: '更新车辆须选择被更新的车辆。' },
  RENEWAL_PENDING: { status: 409, message: '该车辆已在其他更新计划中，请勿重复申请。' },
  RENEWAL_FOREIGN: { status: 422, message: '被更新车辆不占用本单位编制，或已经处置。' },
  PLAN_OTHER_VEHICLE: { status: 422, message: '到车的类别或管理单位与批准的计划不一致。' },
  HAND_OVER_UNVERIFIED: { status: 422, message: '只有核实违规的可以移送；请清空移送单位，或者退回重新认定。' },
  DISPOSAL_RECEIPT: { status: 422, message: '有处置收入的，须填写缴款凭证号。' },
  FORM_DIFFERS: { status: 409, message: '申请内容在登记之后有改动，请退回申请人重新提交。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function vehicleFault(code: keyof typeof VEHICLE_FAULTS) {
  return { code, ...VEHICLE_FAULTS[code] };
}
