const KEY = 'goa:last-request';

let latest = Date.now();

/** Notes that the server has just answered: the session counts its idle time from here, whichever window asked. */
export function noteRequest(): void {
  latest = Date.now();
  try {
    localStorage.setItem(KEY, String(latest));
  } catch {
    // A browser that keeps nothing knows of this window only.
  }
}

/** When the server last answered any window of this browser, milliseconds since 1970. */
export function lastRequest(): number {
  try {
    return Math.max(latest, Number(localStorage.getItem(KEY)) || 0);
  } catch {
    return latest;
  }
}
