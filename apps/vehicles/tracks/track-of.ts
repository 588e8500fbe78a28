import { defineQuery } from '#platform/commands';
import { fault, GoaError } from '#platform/store';
import {
  countQuarantined,
  noteView,
  PositionFlag,
  readTrack,
  type StoredPlace,
  visibleVehicle,
} from '#platform/tracks';
import { ordersOnTrack } from '../dispatch/orders-on-track.ts';
import { alarmsOnTrack } from './alarms-on-track.ts';
import { trackFault } from './faults.ts';
import { trackGround } from './track-ground.ts';
import { TrackFlag, type TrackPoint, trackOf } from './track-of.contract.ts';
import { gapsOf, kmOfOdometer, kmOfPoints, stopsOf } from './track-shape.ts';

const LONGEST = 31 * 86_400_000;
const IGNITION = 1;

/** The history of one vehicle. Out of sight and not there look alike; whoever looks is noted before anything is read. */
export const trackOfQuery = defineQuery(trackOf, async (reader, { vehicle: id, from, to }, { store }) => {
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0 && length <= LONGEST)) throw new GoaError(trackFault('TRACK_PERIOD'), { path: 'to' });
  const seen = await visibleVehicle(trackGround, reader, store, id);
  if (!seen) throw new GoaError(fault('NOT_FOUND'));
  if (seen.unfollowed) throw new GoaError(trackFault('TRACK_UNTRACKED'));
  await noteView(trackGround, reader, store, id, { from, to });
  const places = await readTrack(store, id, from, to);
  const stops = stopsOf(places);
  return {
    vehicle: { id: seen.id, plate: seen.plate, unit: seen.unit },
    points: places.map(pointOf),
    gaps: gapsOf(places),
    stops,
    km: { odometer: kmOfOdometer(places), points: kmOfPoints(places, stops) },
    quarantined: await countQuarantined(store, id, from, to),
    orders: await ordersOnTrack(reader, id, from, to),
    alarms: await alarmsOnTrack(reader, id, from, to),
  };
});

function pointOf({ t, lat, lon, speed, course, status, alarm, flags }: StoredPlace): TrackPoint {
  const bits =
    (flags & PositionFlag.late ? TrackFlag.late : 0) |
    (status & IGNITION ? TrackFlag.ignition : 0) |
    (alarm !== 0 ? TrackFlag.alarm : 0);
  return [t, lat, lon, speed, course, bits];
}
