import type { ContractError } from '#standards/language';

/** Error table of fences; the sentence of a bad shape is replaced by what is wrong with it. */
export const FENCE_FAULTS = {
  FENCE_SHAPE: { status: 422, message: '图形有误，请重新绘制。' },
  FENCE_KIND: { status: 422, message: '图形与所选围栏形状不一致。' },
  FENCE_SPEED: { status: 422, message: '限速围栏须填写限速值，其他围栏不填。' },
  FENCE_PERIOD: { status: 422, message: '有效期止不得早于有效期起。' },
  FENCE_TARGET: { status: 422, message: '每项适用对象须选择车辆或车辆类别。' },
} as const satisfies Record<string, ContractError>;

/** One row of the table in the form `GoaError` takes. */
export function fenceFault(code: keyof typeof FENCE_FAULTS) {
  return { code, ...FENCE_FAULTS[code] };
}
