/** Error table of the use of vehicles: code, HTTP status and the sentence a person reads. */
export const DISPATCH_FAULTS = {
  ORDER_LATE_REASON: { status: 422, message: '计划出车时间已过，属于补单，请写明补单理由。' },
  ORDER_TOO_LATE: { status: 422, message: '用车结束已超过 24 小时，不能补单。' },
  ORDER_PERIOD: { status: 422, message: '预计收车时间应晚于计划出车时间。' },
  ORDER_NEEDS_PERSON: { status: 403, message: '派车单只能由人员办理。' },
  ORDER_TIME: { status: 422, message: '时间不对：不能晚于现在，收车不能早于出车。' },
  ORDER_ODOMETER: { status: 422, message: '收车里程不能小于出车里程。' },
  ORDER_FUEL_VOLUME: { status: 422, message: '有燃料费的，请填写加油（充电）量。' },
  ORDER_POOLED_COSTS: { status: 422, message: '合乘的费用记在并入的派车单上，本单不填费用。' },
  ORDER_OFF_HOURS: {
    status: 422,
    message: '用车时间含节假日、休息日或工作时间以外，请写明非工作时间用车理由。',
  },
  ORDER_STOPS: { status: 422, message: '途经点最多 20 个。' },
  COST_BOOKED: { status: 409, message: '该费用由派车单入账，请在派车单上更正费用。' },
  ORDER_NOT_DRIVER: { status: 403, message: '只有派车单上的驾驶员本人可以接单或退单。' },
  ORDER_NOT_USER: { status: 403, message: '只有用车人或申请人可以评价。' },
  VEHICLE_NOT_FIT: { status: 422, message: '该车辆正在维修、封存或待处置，不能派车。' },
  VEHICLE_FOREIGN: { status: 403, message: '该车辆不归用车单位管理或使用，调剂派车须由主管部门办理。' },
  VEHICLE_BOOKED: { status: 409, message: '该车辆在此时段已经派出，请另选车辆。' },
  VEHICLE_SEATS: { status: 422, message: '该车辆的座位少于乘车人数（含驾驶员），请另选车辆。' },
  ORDER_CONFIRMED: { status: 409, message: '您已经接单；不能出车时请联系派车员改派。' },
  EXEMPTION_LONG: { status: 422, message: '免单登记最长一年，到期重新批准。' },
  EXEMPTION_OVER: { status: 409, message: '该免单登记已经终止或到期。' },
  ORDER_NOT_OUT: { status: 409, message: '只有出车之后、费用确认之前，可以查看该派车单的车辆轨迹。' },
  ORDER_POOLED: { status: 409, message: '该派车单已并入另一派车单，请在并入的派车单上办理。' },
  POOL_DIFFERS: { status: 422, message: '只能并入同一单位、时段相近、尚未出车的派车单。' },
  LICENCE_CLASS: { status: 422, message: '该驾驶员的准驾车型不能驾驶这辆车，请另选。' },
  DRIVER_NOT_FIT: { status: 422, message: '该驾驶员不在岗，或驾驶证在用车期间过期，不能派车。' },
  DRIVER_FOREIGN: { status: 403, message: '该驾驶员不是用车单位的驾驶员，调剂派车须由主管部门办理。' },
  DRIVER_BOOKED: { status: 409, message: '该驾驶员在此时段已有派车任务，请另选驾驶员。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function dispatchFault(code: keyof typeof DISPATCH_FAULTS) {
  return { code, ...DISPATCH_FAULTS[code] };
}
