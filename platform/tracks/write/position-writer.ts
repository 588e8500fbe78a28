import type { Actor, Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import type { VehiclePosition } from '../position.ts';
import type { PositionSink } from '../position-sink.ts';
import type { StoredPosition } from './batch-columns.ts';
import type { Detector } from './detector.ts';
import { isForGood } from './is-for-good.ts';
import { judgeBatch } from './judge-batch.ts';
import type { Doubt } from './judge-position.ts';
import { makeMonths, readStates, storeBatch } from './store-batch.ts';
import type { VehicleState } from './vehicle-state.ts';

/** How the writer works; times in ms. */
export interface PositionWriterOptions {
  readonly store: Store;
  /** In whose name alarms are written. */
  readonly actor: () => Actor;
  /** Asked before each batch, so that fences and tables may change. */
  readonly detector?: () => Promise<Detector>;
  /** Longest wait of a position before its batch begins. */
  readonly wait?: number;
  /** Most positions in a transaction. */
  readonly most?: number;
  /** Positions waiting above which the ways in should pause. */
  readonly high?: number;
  /** Told of failures; the batch is tried again. */
  readonly onTrouble?: (error: unknown) => void;
  /** Told when the ways in should pause and when they may go on. */
  readonly onPressure?: (paused: boolean) => void;
}

interface Entry {
  readonly positions: readonly VehiclePosition[];
  readonly at: number;
  done(): void;
  failed(error: Error): void;
}

const DAY = 86_400_000;
const EAST = 8 * 3_600_000;

/** Pause in ms before a batch that failed is tried again, doubled up to the longest. */
const AGAIN = { first: 200, longest: 5000 };

/**
 * Writes positions in batches, one transaction after the other: positions, what was set aside, live state, detectors' memory and their alarms together.
 * What was put is kept in memory until it is committed; while the database is away it is tried again, and the ways in are asked to pause.
 */
export class PositionWriter implements PositionSink {
  readonly #options: Required<Pick<PositionWriterOptions, 'wait' | 'most' | 'high'>> & PositionWriterOptions;
  readonly #states = new Map<string, VehicleState>();
  readonly #heard = new Map<string, { terminal: string; at: number }>();
  /** Days of Asia/Shanghai, counted from 1970, whose months stand. */
  readonly #days = new Set<number>();
  #queue: Entry[] = [];
  #waiting = 0;
  #paused = false;
  #closing = false;
  #wake = () => {};
  readonly #running: Promise<void>;

  constructor(options: PositionWriterOptions) {
    this.#options = { wait: 100, most: 5000, high: 50_000, ...options };
    this.#running = this.#run();
  }

  /** Positions that are not committed yet. */
  get waiting(): number {
    return this.#waiting;
  }

  put(positions: readonly VehiclePosition[]): Promise<void> {
    if (this.#closing) return Promise.reject(new Error('the writer is closed'));
    if (positions.length === 0) return Promise.resolve();
    return new Promise((done, failed) => {
      this.#queue.push({ positions, at: performance.now(), done, failed });
      this.#waiting += positions.length;
      this.#press();
      this.#wake();
    });
  }

  /** A terminal said something that is no position. Kept with the next batch, at the latest within seconds. */
  heard(vehicle: string, terminal: string, at: number): void {
    this.#heard.set(vehicle, { terminal, at });
  }

  /** What is known of the vehicle is read anew: its ledger changed, or another process wrote of it. */
  forget(vehicle: string): void {
    this.#states.delete(vehicle);
  }

  /** Writes what waits, as long as the database lets it within `patience` ms, and refuses the rest. */
  async close(patience = 10_000): Promise<void> {
    this.#closing = true;
    this.#wake();
    const late = setTimeout(() => this.#refuseAll(), patience);
    await this.#running;
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    let pause = AGAIN.first;
    while (!(this.#closing && this.#queue.length === 0)) {
      await this.#collect();
      const batch = this.#take();
      if (batch.length === 0 && this.#heard.size === 0) continue;
      try {
        await this.#write(batch.flatMap(({ positions }) => positions));
        pause = AGAIN.first;
        this.#finish(batch);
      } catch (error) {
        this.#options.onTrouble?.(error);
        // A month may have gone into its archive since it was made.
        this.#days.clear();
        if (isForGood(error)) {
          await this.#oneByOne(batch);
          continue;
        }
        this.#queue = [...batch, ...this.#queue];
        if (this.#closing) return this.#refuseAll();
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, AGAIN.longest);
      }
    }
  }

  /** Waits until there is a batch: enough positions, or the first one has waited long enough. */
  async #collect(): Promise<void> {
    const { wait, most } = this.#options;
    while (!this.#closing) {
      const first = this.#queue[0];
      const left = first ? first.at + wait - performance.now() : HEARD_EVERY;
      if (left <= 0 || this.#waiting >= most) return;
      const woken = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), left);
        this.#wake = () => {
          if (this.#queue.length > 1 && this.#waiting < most) return;
          clearTimeout(timer);
          resolve(true);
        };
      });
      if (!woken) return;
    }
  }

  #take(): Entry[] {
    let count = 0;
    let at = 0;
    while (at < this.#queue.length && count < this.#options.most) count += this.#queue[at++]!.positions.length;
    return this.#queue.splice(0, at);
  }

  #finish(batch: readonly Entry[]): void {
    for (const { positions, done } of batch) {
      this.#waiting -= positions.length;
      done();
    }
    this.#press();
  }

  #refuseAll(): void {
    const all = this.#queue.splice(0);
    this.#waiting = 0;
    for (const { failed } of all) failed(new Error('the writer closed before the position was kept'));
  }

  #press(): void {
    const { high, onPressure } = this.#options;
    const paused = this.#paused ? this.#waiting > high / 2 : this.#waiting > high;
    if (paused === this.#paused) return;
    this.#paused = paused;
    onPressure?.(paused);
  }

  /** Something in the batch is refused for good: each entry by itself, then without detectors, and what even then cannot be written is set aside. */
  async #oneByOne(batch: readonly Entry[]): Promise<void> {
    for (const [at, entry] of batch.entries()) {
      try {
        await this.#write(entry.positions)
          .catch((error) => this.#again(error, () => this.#write(entry.positions, 'unjudged')))
          .catch((error) => this.#again(error, () => this.#write(entry.positions, 'unwritable')));
        this.#finish([entry]);
      } catch {
        this.#queue = [...batch.slice(at), ...this.#queue];
        return;
      }
    }
  }

  /** Another way for what is refused for good; anything else is tried as it was. */
  async #again(error: unknown, otherwise: () => Promise<void>): Promise<void> {
    if (!isForGood(error)) throw error;
    this.#options.onTrouble?.(error);
    await otherwise();
  }

  async #write(positions: readonly VehiclePosition[], way?: 'unjudged' | 'unwritable'): Promise<void> {
    const { store, actor, detector } = this.#options;
    const doubt: Doubt | undefined = way === 'unwritable' ? way : undefined;
    const heard = new Map(this.#heard);
    await this.#know([...positions.map(({ vehicle }) => vehicle), ...heard.keys()]);
    const judge = way ? undefined : await detector?.();
    const outcome = judgeBatch({ known: this.#states, heard, detector: judge, doubt }, positions);
    await this.#makeMonths(outcome.positions);
    await store.run(actor(), async (tx) => {
      await storeBatch(tx, outcome);
      if (judge && outcome.events.length > 0) await judge.store(tx, outcome.events);
    });
    for (const [vehicle, state] of outcome.states) this.#states.set(vehicle, state);
    for (const [vehicle, { at }] of heard) if (this.#heard.get(vehicle)?.at === at) this.#heard.delete(vehicle);
  }

  async #know(vehicles: readonly string[]): Promise<void> {
    const unknown = [...new Set(vehicles)].filter((vehicle) => !this.#states.has(vehicle));
    if (unknown.length === 0) return;
    for (const [vehicle, state] of await readStates(this.#options.store, unknown)) this.#states.set(vehicle, state);
  }

  async #makeMonths(positions: readonly StoredPosition[]): Promise<void> {
    const days = new Set<number>();
    for (const { position } of positions) {
      const day = Math.floor((position.fixAt + EAST) / DAY);
      if (!this.#days.has(day)) days.add(day);
    }
    if (days.size === 0) return;
    await makeMonths(
      this.#options.store,
      [...days].map((day) => shanghaiDay(new Date(day * DAY - EAST))),
    );
    for (const day of days) this.#days.add(day);
  }
}

/** Longest in ms that a heartbeat waits for its batch. */
const HEARD_EVERY = 5000;
