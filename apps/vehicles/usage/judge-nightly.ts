import { enqueueJobs, type Store } from '#platform/store';
import { heardVehicles } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Hour of Asia/Shanghai in which days are judged. */
const NIGHT = 2;
/** Days judged each night: yesterday, and two before it for positions that came late. */
const DAYS = 3;
const AT_ONCE = 5000;

/** The handler that judges one vehicle-day. */
export const JUDGE_DAY = 'vehicles.judgeDay';

/** Asked every hour: in the hour of the night, has the last days of every vehicle that was heard judged. Answers how many vehicle-days. */
export async function judgeNightly(store: Store, now: number = Date.now()): Promise<number> {
  if (Math.floor((now / HOUR + 8) % 24) !== NIGHT) return 0;
  const days = Array.from({ length: DAYS }, (_, n) => shanghaiDay(new Date(now - (n + 1) * DAY)));
  const heard = await heardVehicles(store, new Date(now - (DAYS + 1) * DAY).toISOString());
  const jobs = heard.flatMap((vehicle) =>
    days.map((day) => ({ handler: JUDGE_DAY, key: vehicle, payload: { vehicle, day } })),
  );
  for (let at = 0; at < jobs.length; at += AT_ONCE) await enqueueJobs(store.system, jobs.slice(at, at + AT_ONCE));
  return jobs.length;
}
