/** Minutes of the Shanghai day between which nothing is to ring; `from` after `to` goes over midnight, equal ones mean never. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const DAY = 24 * 60;
/** Asia/Shanghai is eight hours ahead all year. */
const AHEAD = 8 * 60;

/** Moment from which a message may leave: at once, or at the end of the quiet hours that `now` lies in. */
export function afterQuiet(now: Date, quiet: QuietHours | null): Date {
  if (!quiet || quiet.from === quiet.to) return now;
  const minute = (Math.floor(now.getTime() / 60_000) + AHEAD) % DAY;
  const since = (minute - quiet.from + DAY) % DAY;
  const long = (quiet.to - quiet.from + DAY) % DAY;
  if (since >= long) return now;
  return new Date((Math.floor(now.getTime() / 60_000) + long - since) * 60_000);
}
