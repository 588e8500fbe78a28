import { accept, type Check, refuse } from './check.ts';

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** Checks the shape of a six-digit division code (行政区划代码, GB/T 2260); whether it is in use on a day is a question to the region table. */
export function checkDivisionCode(value: string): Check {
  if (!/^\d{6}$/.test(value)) return refuse('行政区划代码应为6位数字');
  if (!isProvincePrefix(value.slice(0, 2))) return refuse('行政区划代码的省级代码不存在');
  if (value.slice(2, 4) === '00' && value.slice(4) !== '00') return refuse('行政区划代码的市级代码缺失');
  return accept(value);
}

/**
 * Checks a code of the region tree: a division code, or the extension code of a management area or township: the two digits of the province,
 * then 4 to 10 letters and digits, of which one letter at least unless the code is 9 or 12 digits long (GB/T 10114 adds three or six).
 */
export function checkRegionCode(value: string): Check {
  if (/^\d{6}$/.test(value)) return checkDivisionCode(value);
  if (/^(?:\d{9}|\d{12})$/.test(value)) {
    const division = checkDivisionCode(value.slice(0, 6));
    return division.ok ? accept(value) : division;
  }
  if (!/^\d{2}(?=.*[A-Z])[0-9A-Z]{4,10}$/.test(value))
    return refuse('区划代码应为6位、9位或12位数字，管理区用含字母的扩展代码');
  return isProvincePrefix(value.slice(0, 2)) ? accept(value) : refuse('区划代码的省级代码不存在');
}

/** Whether two digits are a provincial code of GB/T 2260. */
export function isProvincePrefix(two: string): boolean {
  return PROVINCES.has(two);
}
