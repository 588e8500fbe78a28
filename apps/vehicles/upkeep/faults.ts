/** Error table of upkeep. */
export const UPKEEP_FAULTS = {
  SHOP_NOT_CHOSEN: { status: 422, message: '该维修厂不在定点期限内，请选择其他定点维修厂。' },
  REPAIR_OWN: { status: 403, message: '报价登记人不能审批自己登记的报价。' },
  REFUSAL_NEEDS_WORDS: { status: 422, message: '不同意时请写明意见。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function upkeepFault(code: keyof typeof UPKEEP_FAULTS) {
  return { code, ...UPKEEP_FAULTS[code] };
}
