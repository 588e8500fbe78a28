import { expect, test } from 'vitest';
import { afterQuiet } from './quiet-hours.ts';

const night = { from: 22 * 60, to: 7 * 60 };
const noon = { from: 12 * 60, to: 14 * 60 };

test.each([
  ['before the night', '2026-11-20T13:59:00Z', night, '2026-11-20T13:59:00Z'],
  ['at its beginning', '2026-11-20T14:00:00Z', night, '2026-11-20T23:00:00Z'],
  ['after midnight', '2026-11-20T16:30:30Z', night, '2026-11-20T23:00:00Z'],
  ['at its end', '2026-11-20T23:00:00Z', night, '2026-11-20T23:00:00Z'],
  ['in the noon break', '2026-11-20T05:10:00Z', noon, '2026-11-20T06:00:00Z'],
  ['outside the noon break', '2026-11-20T08:00:00Z', noon, '2026-11-20T08:00:00Z'],
  ['hours of no length', '2026-11-20T08:00:00Z', { from: 960, to: 960 }, '2026-11-20T08:00:00Z'],
  ['no quiet hours', '2026-11-20T16:30:00Z', null, '2026-11-20T16:30:00Z'],
])('%s', (_what, now, quiet, expected) => {
  expect(afterQuiet(new Date(now), quiet)).toEqual(new Date(expected));
});
