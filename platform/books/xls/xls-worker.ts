import { Worker } from 'node:worker_threads';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import { WORKER_SOURCE } from './worker-source.ts';

/** A cell as the library tells it: n number, s text, b yes/no, e error, z empty; `z` is its format, `f` whether it is a formula. */
export interface RawCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f: boolean;
}

/** One line as the library tells it. */
export interface RawLine {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly (RawCell | undefined | null)[];
}

/** What the worker found when it opened the book. */
export interface RawBook {
  readonly opened: readonly {
    readonly name: string;
    /** It holds cells; charts and macro sheets do not. */
    readonly grid: boolean;
    readonly hidden: boolean;
    readonly merges: readonly { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }[];
    readonly hiddenColumns: readonly number[];
    readonly rows: number;
  }[];
  readonly from1904: boolean;
  readonly macros: boolean;
}

type Answer = RawBook | { readonly refused: string } | { readonly ticket: number; readonly rows: readonly RawLine[] };

const HEAP_MB = 1_024;

/** Reads an old workbook in a thread with its own heap, a limit of memory and a limit of time. */
export class XlsWorker {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve(rows: readonly RawLine[]): void; reject(error: Error): void }>();
  private tickets = 0;
  private failure: Error | null = null;

  private constructor(
    path: string,
    private readonly limits: BookLimits,
  ) {
    this.worker = new Worker(WORKER_SOURCE, {
      eval: true,
      workerData: { path, from: import.meta.url },
      env: {},
      // What the library says about odd records is no business of our log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.worker.unref();
  }

  /** Errors: BOOK_LOCKED, NOT_A_BOOK, BOOK_DAMAGED, BOOK_TOO_LARGE, BOOK_TOO_SLOW. */
  static async open(path: string, limits: BookLimits): Promise<{ worker: XlsWorker; book: RawBook }> {
    const worker = new XlsWorker(path, limits);
    try {
      return { worker, book: await worker.opened() };
    } catch (error) {
      await worker.close();
      throw error;
    }
  }

  /** Lines of a sheet, `from` and `to` counted from 0, `to` not included. */
  lines(sheet: number, from: number, to: number): Promise<readonly RawLine[]> {
    return this.inTime((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      const ticket = ++this.tickets;
      this.waiting.set(ticket, { resolve, reject });
      this.worker.postMessage({ ticket, sheet, from, to });
    });
  }

  async close(): Promise<void> {
    this.fail(bookFault('BOOK_DAMAGED', { reason: 'closed' }));
    await this.worker.terminate();
  }

  private opened(): Promise<RawBook> {
    return this.inTime((resolve, reject) => {
      this.worker.on('message', (answer: Answer) => {
        if ('opened' in answer) resolve(answer);
        else if ('refused' in answer) reject(refusal(answer.refused));
        else {
          this.waiting.get(answer.ticket)?.resolve(answer.rows);
          this.waiting.delete(answer.ticket);
        }
      });
      this.worker.on('error', (error: Error & { code?: string }) => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        this.fail(bookFault(full ? 'BOOK_TOO_LARGE' : 'BOOK_DAMAGED', { reason: error.message.slice(0, 200) }));
        reject(this.failure!);
      });
      this.worker.on('exit', () => reject(bookFault('BOOK_DAMAGED', { reason: 'the reader ended' })));
    });
  }

  /** The thread is kept alive while something is asked of it, and ended when it takes too long. */
  private inTime<T>(ask: (resolve: (value: T) => void, reject: (error: Error) => void) => void): Promise<T> {
    this.worker.ref();
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.fail(bookFault('BOOK_TOO_SLOW'));
        reject(this.failure!);
        void this.worker.terminate();
      }, this.limits.maxXlsTime);
      const settle =
        <A>(how: (value: A) => void) =>
        (value: A) => {
          clearTimeout(timer);
          this.worker.unref();
          how(value);
        };
      ask(settle(resolve), settle(reject));
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
  }
}

function refusal(message: string): Error {
  if (/password|encrypt/i.test(message)) return bookFault('BOOK_LOCKED');
  if (/workbook stream|unsupported file|invalid html|not a spreadsheet/i.test(message)) return bookFault('NOT_A_BOOK');
  return bookFault('BOOK_DAMAGED', { reason: message.slice(0, 200) });
}
