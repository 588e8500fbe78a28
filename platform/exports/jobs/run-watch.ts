import type { Store } from '#platform/store';
import { tellPages } from '../work/export-channel.ts';
import { noteRun } from '../work/export-work.ts';

/** Milliseconds between two notes of how far a file is. */
const PACE = 500;

/** The progress of one run, noted as it goes; `ended` fires when somebody else writes or nobody may any more. */
export class RunWatch {
  readonly ended: AbortSignal;
  private readonly ending = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private done = 0;
  private noted = -1;
  private busy = false;

  constructor(
    private readonly store: Pick<Store, 'system'>,
    private readonly of: { readonly job: string; readonly run: string; readonly person: string },
  ) {
    this.ended = this.ending.signal;
    this.timer = setInterval(() => void this.note(), PACE);
  }

  /** More rows were written. */
  readonly count = (rows: number): void => {
    this.done += rows;
  };

  /** Stops noting. */
  close(): void {
    clearInterval(this.timer);
  }

  /** Also while nothing moves, so that a cancellation is heard. */
  private async note(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const { job, run, person } = this.of;
    const { done } = this;
    try {
      if (!(await noteRun(this.store.system, job, run, { done }))) this.ending.abort();
      else if (done !== this.noted) await tellPages(this.store.system, person);
      this.noted = done;
    } catch {
      // A note that is lost costs nothing: the next one says more, and the last step asks again who may write.
    } finally {
      this.busy = false;
    }
  }
}
