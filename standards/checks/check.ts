/** Answer of a checker: the value as it may be stored (`warning` when it stands but deserves a look), or the reason of the refusal in Chinese. */
export type Check = Accepted | Refused;

/** The value keeps the norm; `warning` is a Chinese sentence about something unusual that is no reason to refuse. */
export interface Accepted {
  readonly ok: true;
  readonly value: string;
  readonly warning?: string;
}

/** The value breaks the norm; `reason` is a Chinese sentence for the person who typed it. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
}

/** Accepts `value`, with a `warning` in Chinese where something is unusual. */
export function accept(value: string, warning?: string): Accepted {
  return warning === undefined ? { ok: true, value } : { ok: true, value, warning };
}

/** Refuses with `reason`, a Chinese sentence. */
export function refuse(reason: string): Refused {
  return { ok: false, reason };
}
