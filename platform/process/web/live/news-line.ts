/** Who is told that something has changed; when a person last moved; a clock. Milliseconds. */
export interface NewsLineOptions {
  readonly open: () => NewsSource;
  readonly onNews: () => void;
  readonly now: () => number;
}

/** The part of an `EventSource` that is used. */
export interface NewsSource {
  onerror: ((event: Event) => unknown) | null;
  addEventListener(type: string, listener: () => void): void;
  close(): void;
}

/** Somebody who has not moved for so long is taken to be away. */
export const AWAY_MS = 60_000;

/**
 * A line over which the server tells that lists have changed. News is passed on at once while the person is there; while he is away it waits for
 * his next move, and a broken line stays broken until then, so that a page that nobody looks at neither asks nor keeps a session alive.
 */
export class NewsLine {
  private source: NewsSource | undefined;
  private moved: number;
  private waiting = false;

  constructor(private readonly options: NewsLineOptions) {
    this.moved = options.now();
    this.connect();
  }

  /** The person moved: what waited is passed on, a broken line is opened again. */
  move(): void {
    this.moved = this.options.now();
    if (!this.source) this.connect();
    if (!this.waiting) return;
    this.waiting = false;
    this.options.onNews();
  }

  close(): void {
    this.source?.close();
    this.source = undefined;
  }

  private connect(): void {
    const source = this.options.open();
    this.source = source;
    source.addEventListener('changed', () => this.hear());
    source.onerror = () => {
      this.close();
      this.waiting = true;
    };
  }

  private hear(): void {
    const there = this.options.now() - this.moved < AWAY_MS;
    this.waiting = !there;
    if (there) this.options.onNews();
  }
}
