import { defineContract, instant, int, ref } from '#standards/language';
import { TRACK_FAULTS } from './faults.ts';

/** Milliseconds since 1970 UTC, WGS-84 latitude and longitude, km/h, course in degrees, flags (`TrackFlag`). */
export type TrackPoint = readonly [t: number, lat: number, lon: number, speed: number, course: number, flags: number];

/** What a point of a track says besides its place, as bits. */
export const TrackFlag = { late: 1, ignition: 2, alarm: 4 } as const;

/** A stretch without points: UTC ISO instants, km by odometer or else as the crow flies. */
export interface TrackGap {
  readonly from: string;
  readonly to: string;
  readonly km: number;
}

/** A place where the vehicle stood. */
export interface TrackStop {
  readonly from: string;
  readonly to: string;
  readonly lat: number;
  readonly lon: number;
}

/** An order of the vehicle within the period. */
export interface TrackOrder {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
}

/** An alarm of the vehicle within the period; `to` is null while it goes on. */
export interface TrackAlarm {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** That points were left out: the drawn place is at every moment at most so many metres from the true one; `of` is how many points there are. */
export interface ThinnedTrack {
  readonly tolerance: number;
  readonly of: number;
}

/** History of one vehicle. */
export interface Track {
  readonly vehicle: { readonly id: string; readonly plate: string | null; readonly unit: string };
  readonly points: readonly TrackPoint[];
  /** Null when every point stands in `points`. */
  readonly thinned: ThinnedTrack | null;
  readonly gaps: readonly TrackGap[];
  readonly stops: readonly TrackStop[];
  /** By the car's own odometer (null when it sends none) and by the points. */
  readonly km: { readonly odometer: number | null; readonly points: number };
  /** Reports of the period that were set aside as implausible. */
  readonly quarantined: number;
  /** Some of it is older than a year and came out of an archive. */
  readonly archived: boolean;
  readonly orders: readonly TrackOrder[];
  readonly alarms: readonly TrackAlarm[];
}

/** 车辆轨迹: points, gaps and stops of at most 31 days, on request thinned to a tolerance in metres that leaves stops, silences and alarms as they are; every call is logged as a view of a track. */
export const trackOf = defineContract<Track>()({
  type: 'query',
  on: 'vehicles',
  name: 'trackOf',
  title: '车辆轨迹',
  permission: 'vehicle.track',
  input: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
    from: instant('开始时间', { id: 'from_at', required: true }),
    to: instant('结束时间', { id: 'to_at', required: true }),
    tolerance: int('简化误差', { id: 'tolerance', unit: 'm', least: 0, most: 500, hint: '0 或不填为全部定位点' }),
  },
  errors: TRACK_FAULTS,
});
