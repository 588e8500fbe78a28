import { expect, test } from 'vitest';
import { workingCalendar } from '#standards/calendar';
import { offHoursOf } from './off-hours.ts';

const duty = { dutyFrom: 7 * 60, dutyTo: 20 * 60 };
const published = workingCalendar();
/** A region that has a Wednesday off by its own law. */
const local = workingCalendar(undefined, ['2026-04-22']);

test.each([
  ['a working morning', published, '2026-04-22T09:00', '2026-04-22T11:00', undefined],
  ['from the first minute of duty to the last', published, '2026-04-22T07:00', '2026-04-22T20:00', undefined],
  ['a minute before duty', published, '2026-04-22T06:59', '2026-04-22T09:00', { day: '2026-04-22', dayOff: false }],
  ['into the evening', published, '2026-04-22T18:00', '2026-04-22T20:01', { day: '2026-04-22', dayOff: false }],
  ['overnight', published, '2026-04-22T15:00', '2026-04-23T09:00', { day: '2026-04-22', dayOff: false }],
  ['a Sunday', published, '2026-04-19T09:00', '2026-04-19T11:00', { day: '2026-04-19', dayOff: true }],
  ['a Sunday that is worked (调休)', published, '2026-09-20T09:00', '2026-09-20T11:00', undefined],
  ['a holiday', published, '2026-10-01T09:00', '2026-10-01T11:00', { day: '2026-10-01', dayOff: true, name: '国庆节' }],
  [
    'a day that only the region has off',
    local,
    '2026-04-22T09:00',
    '2026-04-22T11:00',
    { day: '2026-04-22', dayOff: true, name: '地方节日' },
  ],
] as const)('%s', (_name, calendar, from, to, off) => {
  const use = { plannedFrom: `${from}:00+08:00`, plannedTo: `${to}:00+08:00` };
  expect(offHoursOf(use, calendar, duty)).toEqual(off);
});
