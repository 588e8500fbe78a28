/** A piece of work as its handler gets it. */
export interface Job {
  readonly id: number;
  readonly handler: string;
  readonly key: string | null;
  /** Name of the event it came from, null for work that was enqueued by itself. */
  readonly event: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** UTC ISO moment of the event or of the enqueuing. */
  readonly at: string;
  /** 1 for the first. A handler may see the same job again and must bear it. */
  readonly attempt: number;
}

/** Does a job; a rejection makes it wait and come again. The signal asks it to end early. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

/** Which handler hears of which events: `vehicle.created`, `vehicle.*` or `*`. */
export interface Subscription {
  readonly event: string;
  readonly handler: string;
}

/** A handler that runs by itself every so many seconds; the clock is a row, so that a restart neither doubles nor forgets it. */
export interface Clock {
  readonly handler: string;
  readonly everySeconds: number;
}
