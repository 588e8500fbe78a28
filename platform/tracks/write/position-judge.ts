import type { Actor, Store } from '#platform/store';
import type { VehiclePosition } from '../position.ts';
import type { ApartDetector } from './detector.ts';
import { keepRuleMemory, moveRuleMark, readRuleMark, readRuleMemory } from './rule-memory.ts';
import { judgeReport, type VehicleState } from './vehicle-state.ts';

/** What a judge works with. */
export interface PositionJudgeOptions {
  readonly store: Store;
  /** In whose name alarms are written. */
  readonly actor: () => Actor;
  /** Asked before each batch, so that fences and tables may change. */
  readonly detector: () => Promise<ApartDetector>;
  /** Names the stream that the numbers of the batches belong to. */
  readonly stream: string;
}

/**
 * Judges positions that another process stores. What the detectors remember, the alarms and how far the stream was judged are one transaction: a batch that
 * comes again changes nothing, and none is left out.
 */
export class PositionJudge {
  readonly #options: PositionJudgeOptions;
  readonly #states = new Map<string, VehicleState>();
  #mark: number;

  private constructor(options: PositionJudgeOptions, mark: number) {
    this.#options = options;
    this.#mark = mark;
  }

  /** Opens a judge that goes on where the one before it ended. */
  static async open(options: PositionJudgeOptions): Promise<PositionJudge> {
    return new PositionJudge(options, await readRuleMark(options.store, options.stream));
  }

  /** Number of the last message that was judged. */
  get mark(): number {
    return this.#mark;
  }

  /** What is known of the vehicle is read anew. */
  forget(vehicle: string): void {
    this.#states.delete(vehicle);
  }

  /** Judges the positions of all messages up to `to`, in their order. When it rejects nothing has happened and it may be tried again. */
  async judge(positions: readonly VehiclePosition[], to: number): Promise<void> {
    const { store, actor, detector, stream } = this.#options;
    const judge = await detector();
    await this.#know(
      positions.map(({ vehicle }) => vehicle),
      judge,
    );
    const after = new Map<string, VehicleState>();
    const events: unknown[] = [];
    for (const position of positions) {
      const state = after.get(position.vehicle) ?? this.#states.get(position.vehicle);
      if (!state?.followed) continue;
      const { doubt, late, state: next } = judgeReport(state, position);
      const found = doubt ? undefined : judge.judge(state.detector, { ...position, late });
      if (found) events.push(...found.events);
      after.set(position.vehicle, found ? { ...next, detector: found.state } : next);
    }
    const memory = new Map([...after.values()].map(({ no, detector: state }) => [no, state]));
    await store.run(actor(), async (tx) => {
      await moveRuleMark(tx, stream, this.#mark, to);
      if (events.length > 0) await judge.store(tx, events);
      if (memory.size > 0) await keepRuleMemory(tx, memory);
    });
    for (const [vehicle, state] of after) this.#states.set(vehicle, state);
    this.#mark = to;
  }

  async #know(vehicles: readonly string[], judge: ApartDetector): Promise<void> {
    const unknown = [...new Set(vehicles)].filter((vehicle) => !this.#states.has(vehicle));
    if (unknown.length === 0) return;
    for (const [vehicle, { no, followed, detector }] of await readRuleMemory(this.#options.store, unknown)) {
      const { at, place } = judge.seen(detector);
      this.#states.set(vehicle, { no, followed, fixAt: at, place, detector });
    }
  }
}
