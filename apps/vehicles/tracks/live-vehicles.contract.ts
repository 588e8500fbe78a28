import { defineContract, int } from '#standards/language';

/** What a vehicle on the map is doing: under way, standing, heard without a place, not heard for long, never heard. */
export type LiveState = 'moving' | 'stopped' | 'noFix' | 'offline' | 'never';

/** One vehicle of the live map. */
export interface LiveRow {
  readonly id: string;
  readonly plate: string | null;
  /** Title of the managing unit. */
  readonly unit: string;
  /** Code of the kind of vehicle. */
  readonly kind: string | null;
  /** WGS-84 degrees of the latest place, null while none is known. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** km/h. */
  readonly speed: number | null;
  /** Degrees clockwise from north. */
  readonly course: number | null;
  /** UTC ISO instant of the latest place. */
  readonly fixAt: string | null;
  /** UTC ISO instant of the latest message of any kind. */
  readonly heardAt: string | null;
  readonly state: LiveState;
  /** Alarms that nobody has closed yet. */
  readonly alarms: number;
}

/** Answer of the live map: `full` says that `rows` are everything and what is known must be forgotten, else they are what changed since. */
export interface LiveAnswer {
  /** To be handed back as `since`. */
  readonly cursor: number;
  readonly full: boolean;
  readonly rows: readonly LiveRow[];
  /** Vehicles in scope that are followed no longer. */
  readonly gone: readonly string[];
}

/** 实时车辆: everything in scope, or what changed after a cursor; vehicles that must not be tracked never stand in it. */
export const liveVehicles = defineContract<LiveAnswer>()({
  type: 'query',
  on: 'vehicles',
  name: 'liveVehicles',
  title: '实时车辆',
  permission: 'vehicle.track',
  input: { since: int('游标', { id: 'since', least: 0 }) },
});
