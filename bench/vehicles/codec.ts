import {
  FrameReader,
  isFault,
  phoneBytes,
  readReport,
  terminalMessages,
  toPosition,
  writeFrames,
} from '../../apps/vehicles/jt808/index.ts';

/** Frames in one chunk, about what a socket hands over when many terminals speak through one link. */
const CHUNK = 500;

/** How many location frames one core takes apart in a second of its own time, from bytes to positions: splitting, escapes, checksum, header, fields, items. */
export function codecRate(seconds = 2): number {
  const chunk = Buffer.concat(Array.from({ length: CHUNK }, (_, index) => frame(index)));
  const reader = new FrameReader();
  const start = performance.now();
  const before = process.cpuUsage();
  const end = start + seconds * 1000;
  let positions = 0;
  while (performance.now() < end) {
    for (const read of reader.push(chunk).frames) {
      const report = readReport(read);
      if (!isFault(report) && report.kind === 'location' && toPosition(report, start, false).located) positions++;
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (positions / (user + system)) * 1e6;
}

function frame(index: number): Buffer {
  const address = { edition: '2019', revision: 1, phone: phoneBytes(`1380000${index}`, '2019') } as const;
  const facts = { lat: 26.647 + index / 1e5, lon: 106.63, speed: 60.5, odometer: 12_345.6, fuel: 40, satellites: 12 };
  const { id, body } = terminalMessages.location({ fixAt: 1_770_000_000_000 + index * 1000, ...facts });
  return Buffer.concat(writeFrames(address, id, index, body));
}
