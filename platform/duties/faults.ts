/** Error table of the duties wing: code, HTTP status and the sentence a person reads. */
export const DUTY_FAULTS = {
  DUTY_SAME_PERSON: { status: 403, message: '报送人不能公布自己报送的事项，请由另一人公布。' },
  DUTY_CODE_TAKEN: { status: 409, message: '该单位已公布同一编码的事项，请用“调整”变更它。' },
  DUTY_WHY_MISSING: { status: 422, message: '变更或取消须写明调整依据。' },
  DUTY_NOT_ADJUSTING: { status: 422, message: '新拟的事项应为“新增”；变更、取消须从已公布的事项调整。' },
  DUTY_FROZEN: { status: 409, message: '已报送或已公布的版本不能修改，请退回或调整。' },
  DUTY_UNKNOWN: { status: 404, message: '清单中没有这个事项。' },
} as const satisfies Record<string, { status: 403 | 404 | 409 | 422; message: string }>;

/** Code of a fault of the duties wing. */
export type DutyFault = keyof typeof DUTY_FAULTS;

/** One row of the table in the form `GoaError` takes. */
export function dutyFault(code: DutyFault): { code: DutyFault; status: number; message: string } {
  return { code, ...DUTY_FAULTS[code] };
}

/** The rows a contract may answer with, for its `errors`. */
export function faultsOf<C extends DutyFault>(...codes: readonly C[]): { [K in C]: (typeof DUTY_FAULTS)[K] } {
  return Object.fromEntries(codes.map((code) => [code, DUTY_FAULTS[code]])) as { [K in C]: (typeof DUTY_FAULTS)[K] };
}
