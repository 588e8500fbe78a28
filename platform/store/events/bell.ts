/** Lets one loop sleep until somebody rings or a time has passed; a ring while it is awake is kept for the next sleep. */
export class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  /** Wakes the sleeper. */
  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Sleeps for `ms` milliseconds at most. */
  async wait(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#rung = false;
    this.#wake = undefined;
  }
}
