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

/** Whether two digits are a provincial code of GB/T 2260. */
export function isProvincePrefix(two: string): boolean {
  return PROVINCES.has(two);
}
