import { defineQuery, type Handler } from '#platform/commands';
import { fault, GoaError } from '#platform/store';
import { visibleVehicle } from '#platform/tracks';
import { trackFault } from './faults.ts';
import { showTrack } from './show-track.ts';
import { trackGround } from './track-ground.ts';
import { trackOf } from './track-of.contract.ts';

const LONGEST = 31 * 86_400_000;

/** The history of one vehicle. Out of sight and not there look alike; whoever looks is noted before anything is read. `archive` is the folder of archives. */
export const trackOfQuery = (archive?: string): Handler =>
  defineQuery(trackOf, async (reader, { vehicle: id, from, to, tolerance }, { store }) => {
    const length = Date.parse(to) - Date.parse(from);
    if (!(length > 0 && length <= LONGEST)) throw new GoaError(trackFault('TRACK_PERIOD'), { path: 'to' });
    const seen = await visibleVehicle(trackGround, reader, store, id);
    if (!seen) throw new GoaError(fault('NOT_FOUND'));
    if (seen.unfollowed) throw new GoaError(trackFault('TRACK_UNTRACKED'));
    return showTrack(reader, store, seen, { from, to, tolerance: tolerance ?? 0 }, archive);
  });
