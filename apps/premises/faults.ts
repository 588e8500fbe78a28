/** Error table of the premises app: code, HTTP status and the sentence a person reads. One row a fault. */
export const PREMISES_FAULTS = {
  ROOM_TAKEN: { status: 409, message: '所选房间已被占用或正在其他办件中拟分配，请另选。' },
  ROOM_NOT_VACATED: { status: 409, message: '该房间不在使用中，无需腾退。' },
  SCALE_PENDING: { status: 409, message: '本单位已有规模审核正在办理，请等其办结后再申请。' },
  REPAIR_PENDING: { status: 409, message: '该房屋同一系统的维修计划正在办理，请勿重复申报。' },
  GRANT_ABOVE_ASKED: { status: 422, message: '批准数不得大于申请数。' },
  NOT_RESERVED: { status: 409, message: '没有找到本办件登记的申请内容，不能办理。' },
  FORM_DIFFERS: { status: 409, message: '申请内容在登记之后有改动，请退回申请人重新提交。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function premisesFault(code: keyof typeof PREMISES_FAULTS) {
  return { code, ...PREMISES_FAULTS[code] };
}
