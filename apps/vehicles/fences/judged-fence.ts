import type { Area } from '#standards/geo';

/** What a fence asks. */
export type FenceRule = 'base' | 'keepOut' | 'keepIn' | 'allowed' | 'speed';

/** When a fence holds. */
export type FenceCalendar = 'always' | 'duty' | 'offDuty' | 'nonWorking';

/** One line of what a fence holds for; what is not said is any. */
export interface FenceTarget {
  readonly vehicle?: string;
  readonly kind?: string;
}

/** A fence made ready for judging. */
export interface JudgedFence {
  readonly id: string;
  /** Counts the drawings of the fence; evidence names it. */
  readonly version: number;
  readonly name: string;
  readonly rule: FenceRule;
  readonly area: Area;
  readonly calendar: FenceCalendar;
  /** Milliseconds since 1970 UTC between which it holds. */
  readonly from: number;
  readonly to: number;
  /** km/h; only of rule `speed`. */
  readonly speedLimit: number;
  /** Seconds that a vehicle must have broken the rule. */
  readonly dwell: number;
  /** Path of the unit: vehicles of units below it are meant. */
  readonly place: string;
  /** None: all vehicles of the unit and below. */
  readonly targets: readonly FenceTarget[];
}

/** What of a vehicle decides which fences hold for it. */
export interface FencedVehicle {
  readonly id: string;
  readonly kind: string;
  /** `place_path` of the managing unit. */
  readonly place: string;
}

/** Whether a fence holds for a vehicle. */
export function holdsFor(fence: JudgedFence, vehicle: FencedVehicle): boolean {
  if (!vehicle.place.startsWith(fence.place)) return false;
  if (fence.targets.length === 0) return true;
  return fence.targets.some(
    (target) =>
      (target.vehicle === undefined || target.vehicle === vehicle.id) &&
      (target.kind === undefined || target.kind === vehicle.kind),
  );
}
