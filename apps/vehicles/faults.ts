/** Error table of the vehicles app: code, HTTP status and the sentence a person reads. One row a fault. */
export const VEHICLE_FAULTS = {
  VEHICLE_SAME_UNIT: { status: 409, message: '车辆已由该单位管理，无需划转。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function vehicleFault(code: keyof typeof VEHICLE_FAULTS) {
  return { code, ...VEHICLE_FAULTS[code] };
}
