/** Error table of tracks: code, HTTP status and the sentence a person reads. */
export const TRACK_FAULTS = {
  TRACK_PERIOD: { status: 422, message: '请选择不超过 31 天的时段，且结束时间须晚于开始时间。' },
  TRACK_UNTRACKED: { status: 403, message: '该车辆按规定不纳入定位监管，没有轨迹。' },
} as const;

/** One row of the table in the form `GoaError` takes. */
export function trackFault(code: keyof typeof TRACK_FAULTS) {
  return { code, ...TRACK_FAULTS[code] };
}
