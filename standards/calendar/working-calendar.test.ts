import { describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, publishedYears, workingCalendar } from './index.ts';

const calendar = workingCalendar();

describe('the published years', () => {
  test.each([
    [2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22], 251],
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23], 248],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23], 248],
  ])('%i has its working days in every month', (year, months, total) => {
    const counted = months.map((_, i) => {
      const month = String(i + 1).padStart(2, '0');
      const last = new Date(Date.UTC(year, i + 1, 0)).getUTCDate();
      return calendar.countWorkingDays(`${year}-${month}-01`, `${year}-${month}-${last}`);
    });
    expect(counted).toEqual(months);
    expect(calendar.countWorkingDays(`${year}-01-01`, `${year}-12-31`)).toBe(total);
  });
  test('work only weekend days instead, and never a holiday', () => {
    for (const { makeUpDays, holidays } of publishedYears) {
      for (const day of makeUpDays) {
        expect([0, 6], day).toContain(new Date(day).getUTCDay());
        expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(false);
      }
    }
  });
  test.each([
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
    ['2024-02-09', true],
    ['2025-10-08', false],
  ])('%s worked: %s', (day, working) => expect(isWorkingDay(day)).toBe(working));
  test('name the holiday and the make-up day', () => {
    expect(calendar.statusOf('2026-02-17')).toEqual({ working: false, provisional: false, name: '春节' });
    expect(calendar.statusOf('2026-02-14').name).toBe('调休上班');
    expect(calendar.statusOf('2026-03-03')).toEqual({ working: true, provisional: false });
  });
});

describe('counting working days', () => {
  test.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 5, '2026-02-28'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-02-24', -2, '2026-02-13'],
    ['2026-02-16', 0, '2026-02-16'],
  ])('%s plus %i is %s', (from, count, day) =>
    expect(addWorkingDays(from, count)).toEqual({ day, provisional: false }),
  );
  test('is provisional as soon as a day of an unpublished year takes part', () => {
    expect(addWorkingDays('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false });
    expect(addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: true });
    expect(addWorkingDays('2027-01-05', -2)).toEqual({ day: '2026-12-31', provisional: true });
    expect(calendar.statusOf('2027-05-02')).toEqual({ working: false, provisional: true, name: '劳动节' });
    expect(calendar.statusOf('2023-05-02')).toEqual({ working: true, provisional: true });
  });
  test('takes a year that stewards publish, and days off of one region', () => {
    const own = workingCalendar(
      [...publishedYears, { year: 2027, holidays: [], makeUpDays: ['2027-01-02'], source: '测试', evidence: 'D' }],
      ['2026-12-09'],
    );
    expect(own.statusOf('2027-01-02')).toEqual({ working: true, provisional: false, name: '调休上班' });
    expect(own.addWorkingDays('2026-12-08', 1)).toEqual({ day: '2026-12-10', provisional: false });
    expect(own.statusOf('2026-12-09').name).toBe('地方节日');
  });
  test('refuses what is no day and no whole number', () => {
    for (const day of ['2026-02-30', '2026-2-3', '', '二月三日']) {
      expect(() => isWorkingDay(day)).toThrow(RangeError);
      expect(() => addWorkingDays(day, 1)).toThrow(RangeError);
    }
    expect(() => addWorkingDays('2026-03-03', 1.5)).toThrow(RangeError);
    expect(() => calendar.countWorkingDays('2026-03-03', 'x')).toThrow(RangeError);
  });
});
