import type { FenceIndex } from '../../fences/fence-index.ts';
import type { FencedVehicle } from '../../fences/judged-fence.ts';
import type { AlarmSettings } from '../settings.ts';

/** A time for which a vehicle may be used: an order, or an exemption for duty. Milliseconds since 1970 UTC. */
export interface Permit {
  readonly from: number;
  readonly to: number;
}

/** What detectors know of a vehicle besides its positions. */
export interface DetectedVehicle extends FencedVehicle {
  /** Sealed (封存): it must not move at all. */
  readonly sealed: boolean;
  /** Orders valid now or soon; their margins are added when they are judged. */
  readonly orders: readonly Permit[];
  /** Windows in which the vehicle may be used without an order. */
  readonly exempt: readonly Permit[];
}

/** What a day is to vehicles: within duty hours of a working day, outside them, or no working day. */
export type DutyTime = 'duty' | 'offDuty' | 'nonWorking';

/** Everything detectors stand on; they read neither clock nor database. */
export interface Ground {
  readonly settings: AlarmSettings;
  readonly fences: FenceIndex;
  vehicle(id: string): DetectedVehicle | undefined;
  /** What a moment is, by the calendar of the region and the duty hours of Asia/Shanghai; `place` is that of the vehicle. */
  dutyAt(at: number, place: string): DutyTime;
}
