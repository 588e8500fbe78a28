import { expect, test } from 'vitest';
import { builtInShowsDay, showsDay } from './number-format.ts';

const days = [
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy\\年m\\月',
  'm/d',
  'h:mm',
  'h:mm AM/PM',
  '上午/下午h"时"mm"分"',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
  'yyyy/m/d h:mm;@',
  'mmm-yy',
];
const numbers = [
  'General',
  'G/通用格式',
  'General"元"',
  '0.00',
  '#,##0.00;[Red]-#,##0.00',
  '0%',
  '# ?/?',
  '0.00E+00',
  '##0.0E-0',
  '@',
  '¥#,##0.00',
  '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  '0"月"',
  '0\\d',
  '[h]:mm:ss',
  '[mm]:ss',
  '[DBNum2][$-804]General',
  '000000',
];

test.each(days)('a number under %s is a day or a time', (code) => expect(showsDay(code)).toBe(true));

test.each(numbers)('a number under %s stays a number', (code) => expect(showsDay(code)).toBe(false));

test('built-in formats: dates, times and their Chinese forms are days, lengths of time and numbers are not', () => {
  expect([14, 17, 18, 22, 27, 31, 36, 45, 47, 50, 57, 58].every(builtInShowsDay)).toBe(true);
  expect([0, 1, 2, 4, 9, 10, 11, 12, 37, 44, 46, 48, 49, 59].some(builtInShowsDay)).toBe(false);
});
