import { expect, test } from 'vitest';
import { workingCalendar } from '#standards/calendar';
import { dutyClock } from './duty-clock.ts';

const usual = workingCalendar();
const county = workingCalendar(undefined, ['2026-04-21']);
const dutyAt = dutyClock((place) => (place.startsWith('/p/c/') ? county : usual), { dutyFrom: 420, dutyTo: 1200 });
const at = (clock: string) => Date.parse(`${clock}:00+08:00`);

test.each([
  ['2026-04-21T10:00', '/p/c/u/', 'nonWorking'],
  ['2026-04-21T10:00', '/p/d/u/', 'duty'],
  ['2026-04-22T10:00', '/p/c/u/', 'duty'],
  ['2026-04-22T06:59', '/p/c/u/', 'offDuty'],
  ['2026-04-22T20:00', '/p/c/u/', 'offDuty'],
  ['2026-05-01T10:00', '/p/d/u/', 'nonWorking'],
])('%s at %s is %s', (clock, place, what) => {
  expect(dutyAt(at(clock), place)).toBe(what);
});
