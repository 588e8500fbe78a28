/** How long before the session ends the person is warned, in seconds. */
export const WARNING = 120;

/** The server notes that a session is alive once a minute at most, so it may end as much earlier. */
const LAG = 60;

/** Seconds until an idle session ends, when it is time to warn; undefined before that. Never below zero. */
export function secondsLeft(lastRequest: number, now: number, idleMinutes: number): number | undefined {
  const left = Math.ceil(idleMinutes * 60 - LAG - (now - lastRequest) / 1000);
  return left > WARNING ? undefined : Math.max(0, left);
}
