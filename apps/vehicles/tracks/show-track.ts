import type { Reader, Store } from '#platform/store';
import {
  countQuarantined,
  noteView,
  PositionFlag,
  readHistory,
  type StoredPlace,
  type TrackedVehicle,
} from '#platform/tracks';
import { ordersOnTrack } from '../dispatch/orders-on-track.ts';
import { alarmsOnTrack } from './alarms-on-track.ts';
import { thinTrack } from './thin-track.ts';
import { trackGround } from './track-ground.ts';
import { type Track, TrackFlag, type TrackPoint } from './track-of.contract.ts';
import { gapsOf, kmOfOdometer, kmOfPoints, stopsOf } from './track-shape.ts';

const IGNITION = 1;

/** The track of a vehicle that the reader was found to be entitled to, UTC ISO instants; whoever looks is noted before anything is read. `archive` is the folder of archives. */
export async function showTrack(
  reader: Reader,
  store: Store,
  { id, plate, unit }: TrackedVehicle,
  { from, to, tolerance = 0 }: { readonly from: string; readonly to: string; readonly tolerance?: number },
  archive?: string,
): Promise<Track> {
  await noteView(trackGround, reader, store, id, { from, to });
  const { places, archived } = await readHistory(store, archive, id, from, to);
  return {
    vehicle: { id, plate, unit },
    ...shapeOf(places, tolerance),
    archived,
    quarantined: await countQuarantined(store, id, from, to),
    orders: await ordersOnTrack(reader, id, from, to),
    alarms: await alarmsOnTrack(reader, id, from, to),
  };
}

/** What is told of the places of a period. Stops, silences and kilometres are those of all points, whatever the tolerance (m) leaves out. */
export function shapeOf(
  places: readonly StoredPlace[],
  tolerance = 0,
): Pick<Track, 'points' | 'thinned' | 'gaps' | 'stops' | 'km'> {
  const [stops, gaps] = [stopsOf(places), gapsOf(places)];
  const kept = tolerance > 0 ? thinTrack(places, { stops, gaps }, tolerance) : places;
  return {
    points: kept.map(pointOf),
    thinned: kept.length < places.length ? { tolerance, of: places.length } : null,
    gaps,
    stops,
    km: { odometer: kmOfOdometer(places), points: kmOfPoints(places, stops) },
  };
}

function pointOf({ t, lat, lon, speed, course, status, alarm, flags }: StoredPlace): TrackPoint {
  const bits =
    (flags & PositionFlag.late ? TrackFlag.late : 0) |
    (status & IGNITION ? TrackFlag.ignition : 0) |
    (alarm !== 0 ? TrackFlag.alarm : 0);
  return [t, lat, lon, speed, course, bits];
}
