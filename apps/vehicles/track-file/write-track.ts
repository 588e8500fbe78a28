/** A place of a track as it leaves: milliseconds since 1970 UTC, WGS-84 degrees, km/h, degrees. */
export interface WrittenPlace {
  readonly t: number;
  readonly lat: number;
  readonly lon: number;
  readonly speed: number;
  readonly course: number;
}

/** GPX 1.1 (topografix): one track, a new segment after every silence of more than five minutes, so that no reader joins what nobody saw. */
export function gpxOf(name: string, places: readonly WrittenPlace[]): string {
  const segments: string[][] = [];
  places.forEach(({ t, lat, lon }, i) => {
    const before = places[i - 1];
    if (!before || t - before.t > SILENCE_MS) segments.push([]);
    const time = new Date(t).toISOString();
    segments.at(-1)?.push(`<trkpt lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}"><time>${time}</time></trkpt>`);
  });
  const body = segments.map((points) => `<trkseg>\n${points.join('\n')}\n</trkseg>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="GOA Cloud" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>${escaped(name)}</name>
${body}
</trk>
</gpx>
`;
}

/** Separated text with a mark of UTF-8 in front, as office programs in China want it; numbers and times only. Times are Asia/Shanghai. */
export function csvOf(places: readonly WrittenPlace[]): string {
  const lines = places.map(({ t, lat, lon, speed, course }) => {
    const time = new Date(t + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    return [time, lon.toFixed(6), lat.toFixed(6), speed, course].join(',');
  });
  return `\uFEFF${['定位时间,东经（WGS-84）,北纬（WGS-84）,速度（km/h）,方向（度）', ...lines].join('\r\n')}\r\n`;
}

const SILENCE_MS = 300_000;

function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
