import type { ContractError } from '#standards/language';

/** Error table of alarms. */
export const ALARM_FAULTS = {
  ALARM_OWN_HANDLING: { status: 409, message: '重要报警须由处置、核实以外的人员办结。' },
  ALARM_IN_CHECK: { status: 409, message: '这条报警已转入用车核查，请在办件中说明、核查和办结。' },
  ALARM_GOES_ON: { status: 409, message: '报警情形仍在持续，只有认定为误报的可以先行办结。' },
  ALARM_NEEDS_PERSON: { status: 403, message: '报警须由本人处置。' },
} as const satisfies Record<string, ContractError>;

/** One row of the table in the form `GoaError` takes. */
export function alarmFault(code: keyof typeof ALARM_FAULTS) {
  return { code, ...ALARM_FAULTS[code] };
}
