/** Puts numbered things in their order: gives out what follows without a gap, and holds the rest. */
export class InOrder<T> {
  readonly #held = new Map<number, T>();
  #last: number;

  /** `last` is the number before the first that is waited for. */
  constructor(last: number) {
    this.#last = last;
  }

  /** How many are held because one before them is missing. */
  get held(): number {
    return this.#held.size;
  }

  /** Takes one; answers what may be done now. What was given out before is `old` and held by nobody. */
  take(number: number, thing: T): { readonly ready: readonly T[]; readonly old: boolean } {
    if (number <= this.#last) return { ready: [], old: true };
    this.#held.set(number, thing);
    return { ready: this.#following(), old: false };
  }

  /** Waits no longer for what is missing before the lowest that is held. */
  skip(): readonly T[] {
    if (this.#held.size === 0) return [];
    this.#last = Math.min(...this.#held.keys()) - 1;
    return this.#following();
  }

  #following(): readonly T[] {
    const ready: T[] = [];
    for (let next = this.#held.get(this.#last + 1); next !== undefined; next = this.#held.get(this.#last + 1)) {
      this.#held.delete(++this.#last);
      ready.push(next);
    }
    return ready;
  }
}
