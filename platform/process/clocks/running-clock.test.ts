import { describe, expect, test } from 'vitest';
import { publishedYears, workingCalendar } from '#standards/calendar';
import { lightAt, lightMoments, usualThresholds, worseLight } from './lights.ts';
import { addWorkingMinutes, usualOfficeHours, workingMinutesBetween } from './office-hours.ts';
import { dueOf, type RunningClock, usedAt } from './running-clock.ts';

const time = { calendar: workingCalendar(), hours: usualOfficeHours };
/** 10:00 in Shanghai. */
const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00+08:00`).toISOString();
const days = (day: string, amount: number, used = 0): RunningClock => ({
  unit: 'workday',
  amount,
  used,
  runFrom: at(day),
});

describe('limits in working days count from the day after', () => {
  test.each([
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-09-25', 5, '2026-10-09'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('%s and %i days are over on %s', (from, amount, day) => {
    expect(dueOf(days(from, amount), time)).toEqual({ day, provisional: false, at: at(next(day), '00:00') });
  });
  test('a stop does not count: 6 of 20 days used at 09-28, on again on 10-12, over on 10-30', () => {
    const before = days('2026-09-18', 20);
    const used = usedAt(before, at('2026-09-28'), time);
    expect(used).toBe(6);
    expect(dueOf({ ...before, used, runFrom: at('2026-10-12') }, time).day).toBe('2026-10-30');
  });
  test('stopped and on again the same day loses nothing', () => {
    const used = usedAt(days('2026-09-18', 20), at('2026-09-28', '09:00'), time);
    expect(dueOf({ ...days('2026-09-28', 20), used }, time).day).toBe('2026-10-22');
  });
  test('an extension is more of the same limit, whatever has been used', () => {
    expect(dueOf(days('2026-09-18', 30), time).day).toBe('2026-11-05');
  });
  test('through a year without a calendar the day is provisional, and another one once the year is known', () => {
    expect(dueOf(days('2026-12-04', 20), time)).toMatchObject({ day: '2027-01-04', provisional: true });
    const known = { year: 2027, holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }] };
    const calendar = workingCalendar([
      ...publishedYears,
      { ...known, makeUpDays: ['2027-01-02'], source: '测试', evidence: 'D' },
    ]);
    expect(dueOf(days('2026-12-04', 20), { ...time, calendar })).toMatchObject({
      day: '2027-01-02',
      provisional: false,
    });
  });
  test('the day changes at midnight in Shanghai, not in Greenwich', () => {
    expect(dueOf({ ...days('2026-09-18', 1), runFrom: at('2026-09-18', '00:30') }, time).day).toBe('2026-09-20');
    expect(dueOf({ ...days('2026-09-18', 1), runFrom: at('2026-09-18', '23:30') }, time).day).toBe('2026-09-20');
  });
});

describe('limits in days of the calendar and in working hours', () => {
  test('days of the calendar count holidays too', () => {
    expect(dueOf({ ...days('2026-09-30', 7), unit: 'day' }, time).day).toBe('2026-10-07');
    expect(usedAt({ ...days('2026-09-30', 7), unit: 'day' }, at('2026-10-03'), time)).toBe(3);
  });
  test.each([
    ['within the morning', '2026-11-20', '09:30', 60, '2026-11-20', '10:30'],
    ['over noon', '2026-11-20', '11:30', 60, '2026-11-20', '14:00'],
    ['over the weekend', '2026-11-20', '17:00', 60, '2026-11-23', '09:30'],
    ['to the very end of a day', '2026-11-20', '16:30', 60, '2026-11-20', '17:30'],
    ['from a night', '2026-11-19', '22:00', 30, '2026-11-20', '09:30'],
    ['over the week of the national day', '2026-09-30', '16:30', 120, '2026-10-08', '10:00'],
    ['on a make-up Saturday', '2026-10-09', '17:00', 60, '2026-10-10', '09:30'],
  ])('%s', (_, day, clock, minutes, dueDay, dueClock) => {
    const moment = addWorkingMinutes(at(day, clock), minutes, time.calendar, time.hours);
    expect(moment.at).toBe(at(dueDay, dueClock));
    expect(workingMinutesBetween(at(day, clock), moment.at, time.calendar, time.hours)).toBe(minutes);
  });
  test('hours used before a stop are not counted again', () => {
    const clock: RunningClock = { unit: 'workhour', amount: 8, used: 0, runFrom: at('2026-11-20', '09:00') };
    const used = usedAt(clock, at('2026-11-20', '14:30'), time);
    expect(used).toBe(240);
    expect(dueOf({ ...clock, used, runFrom: at('2026-11-23', '16:30') }, time).at).toBe(at('2026-11-24', '12:00'));
  });
});

describe('lights', () => {
  test('20 days: yellow when 10 are left, orange when 4 are left, red when the last is over', () => {
    const moments = lightMoments(days('2026-11-02', 20), usualThresholds, time);
    expect(moments).toEqual([
      { light: 'yellow', at: at('2026-11-17', '00:00') },
      { light: 'orange', at: at('2026-11-25', '00:00') },
      { light: 'red', at: at('2026-12-01', '00:00') },
    ]);
    const seen = ['2026-11-16', '2026-11-17', '2026-11-25', '2026-11-30', '2026-12-01'].map((day) =>
      lightAt(moments, at(day)),
    );
    expect(seen).toEqual(['green', 'yellow', 'orange', 'orange', 'red']);
  });
  test('one day has no half: it turns red only', () => {
    expect(lightMoments(days('2026-11-02', 1), usualThresholds, time).map(({ light }) => light)).toEqual(['red']);
  });
  test('a clock that ran out of its half before a stop is yellow at once', () => {
    const moments = lightMoments(days('2026-11-02', 20, 12), usualThresholds, time);
    expect(lightAt(moments, at('2026-11-02'))).toBe('yellow');
  });
  test('the worse of two lights counts', () => {
    expect([worseLight('green', 'red'), worseLight('orange', 'yellow')]).toEqual(['red', 'orange']);
  });
});

function next(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
