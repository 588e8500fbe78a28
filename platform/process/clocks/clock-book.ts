import { v7 as uuidv7 } from 'uuid';
import type { Limit } from '#standards/process';
import type { ClockKind, OpenClock } from './keep-clocks.ts';
import { type LightMoment, type LightThresholds, lightMoments, usualThresholds } from './lights.ts';
import { type DueMoment, dueOf, type LimitUnit, usedAt, type WorkingTime } from './running-clock.ts';

/** How a clock ends: what it measured is done, or no longer matters. */
export type ClockEnd = 'done' | 'cancelled';

/** A clock to be started. */
export interface NewClock {
  readonly kind: ClockKind;
  readonly visit?: number;
  readonly limit: Limit;
  readonly thresholds?: LightThresholds;
}

/** A clock that a step starts, with the moments of its lights; `end` when the same step ends it. */
export interface StartedClock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly visit: number | null;
  readonly unit: LimitUnit;
  readonly amount: number;
  readonly due: DueMoment;
  readonly thresholds: LightThresholds;
  readonly moments: readonly LightMoment[];
  readonly end: ClockEnd | null;
}

/** A kept clock that a step ends; `used` in days, for hours in minutes. */
export interface EndedClock {
  readonly id: string;
  readonly used: number;
  readonly end: ClockEnd;
}

/** The limits of one case while a step is thought through; what it did to them is written with the step. */
export class ClockBook {
  private kept: readonly OpenClock[];
  private over: readonly EndedClock[] = [];
  private fresh: readonly StartedClock[] = [];

  /** `at` is the moment of the step, UTC ISO. */
  constructor(
    kept: readonly OpenClock[],
    readonly at: string,
    private readonly time: WorkingTime,
  ) {
    this.kept = kept;
  }

  get ended(): readonly EndedClock[] {
    return this.over;
  }

  get started(): readonly StartedClock[] {
    return this.fresh;
  }

  /** Whether a clock of one of these kinds runs or is stopped. */
  has(...kinds: readonly ClockKind[]): boolean {
    return (
      this.kept.some(({ kind }) => kinds.includes(kind)) ||
      this.fresh.some(({ kind, end }) => end === null && kinds.includes(kind))
    );
  }

  /** Starts a clock and answers when it is due. */
  start({ kind, visit, limit, thresholds = usualThresholds }: NewClock): DueMoment {
    const running = {
      unit: limit.unit === 'hour' ? 'workhour' : limit.unit,
      amount: limit.amount,
      used: 0,
      runFrom: this.at,
    } as const;
    const due = dueOf(running, this.time);
    const moments = lightMoments(running, thresholds, this.time);
    const { unit, amount } = running;
    const clock = { id: uuidv7(), kind, visit: visit ?? null, unit, amount, due, thresholds, moments, end: null };
    this.fresh = [...this.fresh, clock];
    return due;
  }

  /** Ends the open clocks that `which` holds for. */
  end(which: (clock: Pick<OpenClock, 'kind' | 'visit'>) => boolean, end: ClockEnd = 'done'): void {
    const ending = this.kept.filter(which).map((clock) => ({ id: clock.id, used: this.usedOf(clock), end }));
    this.over = [...this.over, ...ending];
    this.kept = this.kept.filter((clock) => !which(clock));
    this.fresh = this.fresh.map((clock) => (clock.end === null && which(clock) ? { ...clock, end } : clock));
  }

  private usedOf(clock: OpenClock): number {
    return clock.status === 'stopped' ? clock.used : usedAt(clock, this.at, this.time);
  }
}
