/** Error table of the assets app: code, HTTP status and the sentence a person reads. One row a fault. */
export const ASSET_FAULTS = {
  CARD_TAKEN: { status: 409, message: '所选资产已处置，或正在其他处置事项中办理。' },
  CARD_FOREIGN: { status: 422, message: '所选资产不属于申请单位。' },
  AMOUNT_DIFFERS: { status: 422, message: '填报的账面原值与所选卡片金额之和不一致，请核对。' },
  RIGHT_EXISTS: { status: 409, message: '本单位已有有效的产权登记，应申请变动登记。' },
  RIGHT_PENDING: { status: 409, message: '本单位的产权登记正在办理，请等其办结后再申请。' },
  RIGHT_MISSING: { status: 422, message: '没有有效的原产权登记，不能申请变动登记。' },
  CANCEL_NEEDS_CAUSE: { status: 422, message: '注销登记只适用于撤销、合并、分立或改制。' },
  FORM_DIFFERS: { status: 409, message: '申请内容在登记之后有改动，请退回申请人重新提交。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function assetFault(code: keyof typeof ASSET_FAULTS) {
  return { code, ...ASSET_FAULTS[code] };
}
