import type { Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { readArchives } from '../keep/archive-file.ts';
import { PositionFlag } from '../position-flag.ts';
import { readTrack, type StoredPlace } from './read-track.ts';

/** Places of a period, and whether some of them came out of archives. */
export interface History {
  readonly places: readonly StoredPlace[];
  readonly archived: boolean;
}

/** A line of an archive: the columns of the table as they were. */
interface ArchivedRow {
  readonly fix_at: string;
  readonly lat: number;
  readonly lon: number;
  readonly alarm: number;
  readonly status: number;
  readonly odometer?: number;
  readonly speed: number;
  readonly course: number;
  readonly fuel?: number;
  readonly flags: number;
}

/**
 * Places of a vehicle as `readTrack` gives them, with those of months that went into archives, which lie in `folder` (none without one). Archives are older than
 * a year: of later periods none is opened.
 */
export async function readHistory(
  store: Pick<Store, 'system'>,
  folder: string | undefined,
  vehicle: string,
  from: string,
  to: string,
): Promise<History> {
  const places = await readTrack(store, vehicle, from, to);
  const months = folder && Date.now() - Date.parse(from) > YEAR ? monthsOf(from, to) : [];
  const [first, end] = [Date.parse(from), Date.parse(to)];
  const old: StoredPlace[] = [];
  for (const month of months)
    for (const line of await readArchives(folder!, month, vehicle)) {
      const place = placeOf(JSON.parse(line));
      if (place.t >= first && place.t < end && !(place.flags & PositionFlag.nowhere)) old.push(place);
    }
  if (old.length === 0) return { places, archived: false };
  // What came after its month was archived lies in the table or in a further archive.
  const byTime = new Map([...old, ...places].map((place) => [place.t, place]));
  return { places: [...byTime.values()].sort((a, b) => a.t - b.t), archived: true };
}

const YEAR = 365 * 86_400_000;

/** Months of Asia/Shanghai that a period touches. */
function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = [];
  const last = shanghaiDay(new Date(Date.parse(to) - 1)).slice(0, 7);
  let [year, month] = shanghaiDay(from).slice(0, 7).split('-').map(Number) as [number, number];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    months.push(name);
    if (name >= last) return months;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function placeOf(row: ArchivedRow): StoredPlace {
  return {
    t: Date.parse(row.fix_at),
    lat: row.lat / 1e6,
    lon: row.lon / 1e6,
    speed: row.speed / 10,
    course: row.course,
    alarm: row.alarm,
    status: row.status,
    flags: row.flags,
    odometer: row.odometer === undefined ? null : row.odometer / 10,
    fuel: row.fuel === undefined ? null : row.fuel / 10,
  };
}
