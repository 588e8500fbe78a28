import { dueOf, passedAt, type RunningClock, unitsOf, type WorkingTime } from './running-clock.ts';

/** Supervision lights (domain rule AP-7): green, yellow, orange, red. */
export type Light = 'green' | 'yellow' | 'orange' | 'red';

/** Per cent of the limit left at or below which a light comes on; data of the item. */
export interface LightThresholds {
  readonly yellow: number;
  readonly orange: number;
}

/** AP-7 [D]: yellow at half of the time left, orange at a fifth, red when overdue. */
export const usualThresholds: LightThresholds = { yellow: 50, orange: 20 };

/** A light and the moment at which it comes on, UTC ISO. */
export interface LightMoment {
  readonly light: Exclude<Light, 'green'>;
  readonly at: string;
}

/** When the lights of a running clock come on, in their order; a light that would come on no sooner than the next is left out. */
export function lightMoments(clock: RunningClock, thresholds: LightThresholds, time: WorkingTime): LightMoment[] {
  const red: LightMoment = { light: 'red', at: dueOf(clock, time).at };
  const early = (['yellow', 'orange'] as const).map((light) => ({
    light,
    at: fewLeftAt(clock, thresholds[light], time),
  }));
  const moments = [...early, red];
  return moments.filter(({ at }, i) => i === moments.length - 1 || at < moments[i + 1]!.at);
}

/** The light at a moment. */
export function lightAt(moments: readonly LightMoment[], at: string): Light {
  return moments.findLast((moment) => moment.at <= at)?.light ?? 'green';
}

/** Which of two lights is worse. */
export function worseLight(a: Light, b: Light): Light {
  return LIGHTS.indexOf(a) >= LIGHTS.indexOf(b) ? a : b;
}

/** From best to worst. */
export const LIGHTS: readonly Light[] = ['green', 'yellow', 'orange', 'red'];

/** Days are whole: of 20 days half is left when the 10th is over; minutes count one by one. */
function fewLeftAt(clock: RunningClock, percent: number, time: WorkingTime): string {
  const limit = unitsOf(clock);
  return passedAt(clock, limit - Math.floor((limit * percent) / 100), time).at;
}
