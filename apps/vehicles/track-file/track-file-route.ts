import type { RawRoute } from '#platform/http';
import { fault, GoaError } from '#platform/store';
import { noteView, readHistory, visibleVehicle } from '#platform/tracks';
import { trackFault } from '../tracks/faults.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { csvOf, gpxOf } from './write-track.ts';

const LONGEST = 31 * 86_400_000;

/** A track as a file, for those who may both see tracks and export vehicles; noted like every look before anything is read. `archive` is the folder of archives. */
export const trackFileRoute = (archive?: string): RawRoute => ({
  method: 'GET',
  path: '/api/vehicles/tracks/{id}/file',
  id: 'getTrackFile',
  tag: 'vehicles',
  title: '导出轨迹',
  description: '最多31天；坐标为 WGS-84。每次导出都留痕。',
  query: { from: '开始时间（UTC）', to: '结束时间（UTC）', format: 'gpx 或 csv' },
  permission: 'vehicle.export',
  input: 'none',
  answer: 'stream',
  perMinute: 60,
  async handle({ store, actor, params, query }) {
    const id = params.id ?? '';
    const { from, to } = periodOf(query);
    const reader = store.as(actor);
    const seen = await visibleVehicle(trackGround, reader, store, id);
    if (!seen) throw new GoaError(fault('NOT_FOUND'));
    if (seen.unfollowed) throw new GoaError(trackFault('TRACK_UNTRACKED'));
    await noteView(trackGround, reader, store, id, { from, to });
    const { places } = await readHistory(store, archive, id, from, to);
    const name = `${seen.plate ?? 'vehicle'}-${from.slice(0, 10)}`;
    const isGpx = query.format !== 'csv';
    return {
      headers: {
        'content-type': isGpx ? 'application/gpx+xml' : 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.${isGpx ? 'gpx' : 'csv'}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
      stream: isGpx ? gpxOf(name, places) : csvOf(places),
    };
  },
});

function periodOf(query: Readonly<Record<string, string>>): { readonly from: string; readonly to: string } {
  const [from, to] = [Date.parse(query.from ?? ''), Date.parse(query.to ?? '')];
  if (!(to > from && to - from <= LONGEST)) throw new GoaError(trackFault('TRACK_PERIOD'), { path: 'to' });
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
