import { expect, test } from 'vitest';
import { type Frame, readReport } from '../index.ts';
import { feed, ways } from '../testing/feed.ts';
import { traps } from '../testing/trap-frames.ts';

/** What a trap states of a message: header, meaning and, of a batch, its items. */
function said(frame: Frame): object {
  const { edition, terminal, serial } = frame.header;
  const report = readReport(frame);
  const flags = { edition, terminal, serial, lengthDiffers: frame.lengthDiffers };
  if (!('kind' in report) || report.kind !== 'batch') return { ...flags, ...report };
  return {
    ...flags,
    kind: report.kind,
    late: report.late,
    locations: report.locations.length,
    bad: report.faults.map(({ fault }) => fault),
    minutes: report.locations.map(({ fixAt }) => new Date(fixAt).getUTCMinutes()),
  };
}

for (const way of ways) {
  test.each(traps)(`${way}: $trap`, ({ wire, read, faults = [], pending = 0 }) => {
    const fed = feed(wire, way);
    expect(fed.frames.map(said)).toMatchObject(read);
    expect(fed.faults).toEqual(faults);
    expect(fed.pending).toBe(pending);
  });
}

test('all traps on one link, one after the other: what is good is read, whatever stood before', () => {
  const line = traps.map(({ wire }) => wire).join('');
  // The flag lost at the front of one trap is there when the trap before it has ended with one.
  const expected = traps.flatMap(({ read }) => read).length + 1;
  for (const way of ways) expect(feed(line, way).frames).toHaveLength(expected);
});
