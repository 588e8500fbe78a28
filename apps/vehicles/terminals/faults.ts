/** Error table of terminals: code, HTTP status and the sentence a person reads. */
export const TERMINAL_FAULTS = {
  TERMINAL_FORBIDDEN: { status: 422, message: '该车辆按规定不得定位，不能接入终端。' },
  TERMINAL_GONE_VEHICLE: { status: 422, message: '该车辆已经处置，不能接入终端。' },
  SIGHTING_ADOPTED: { status: 409, message: '该终端已经认领，无需重复办理。' },
  ORDER_CONTENT: { status: 422, message: '指令内容不符合终端协议，请检查后重新填写。' },
  ORDER_FENCE: { status: 422, message: '请选择电子围栏。' },
  ORDER_FENCE_SHAPE: {
    status: 422,
    message: '终端存不下该围栏：只支持圆形、矩形、不超过 100 个顶点的单个无孔多边形，以及宽度不超过 255 米的走廊。',
  },
  ORDER_FENCE_CALENDAR: { status: 422, message: '终端不能按工作日历判断时段，只能下发全天候的围栏。' },
  ORDER_STOPPED: { status: 409, message: '该终端已停用，不能下发指令。' },
  ORDER_CUT: { status: 403, message: '断油断电须有专门权限。' },
  ORDER_MOVING: { status: 409, message: '车辆没有最新定位或正在行驶，不得断油断电。' },
  ORDER_SAME_PERSON: { status: 409, message: '断油断电须由另一人确认，不能自己确认自己的指令。' },
  ORDER_NOT_OPEN: { status: 409, message: '该指令不在待确认状态。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function terminalFault(code: keyof typeof TERMINAL_FAULTS) {
  return { code, ...TERMINAL_FAULTS[code] };
}
