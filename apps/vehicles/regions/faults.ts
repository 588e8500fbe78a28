import type { ContractError } from '#standards/language';

/** Error table of outlines; the sentence of a bad shape is replaced by what is wrong with it. */
export const OUTLINE_FAULTS = {
  OUTLINE_SHAPE: { status: 422, message: '边界文件有误，请检查后重新导入。' },
  OUTLINE_OUTSIDE: { status: 422, message: '边界大部分在上级行政区的边界之外，请检查行政区划和坐标系是否选错。' },
} as const satisfies Record<string, ContractError>;

/** One row of the table in the form `GoaError` takes. */
export function outlineFault(code: keyof typeof OUTLINE_FAULTS) {
  return { code, ...OUTLINE_FAULTS[code] };
}
