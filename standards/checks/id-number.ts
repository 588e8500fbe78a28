import { accept, type Check, refuse } from './check.ts';
import { isProvincePrefix } from './division-code.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHARACTERS = '10X98765432';

/**
 * Checks a citizen identity number (公民身份号码, GB 11643-1999): provincial code, a real day of birth, check character.
 * County codes are not compared with a list, because a number keeps the code of its day. With `today` (`yyyy-mm-dd`) days in the
 * future and ages of 130 and more are refused too.
 */
export function checkIdNumber(value: string, today?: string): Check {
  if (today !== undefined && isIdNumber(value, today)) return accept(value);
  if (/^\d{15}$/.test(value)) return refuse('这是15位旧号码，请填写18位公民身份号码');
  if (!/^\d{17}[\dX]$/.test(value)) return refuse('公民身份号码应为18位，前17位为数字');
  // 83 (Taiwan residents) and 9x (foreign permanent residents) exist on residence documents only.
  if (!isProvincePrefix(value.slice(0, 2)) && !/^(?:83|9)/.test(value)) return refuse('公民身份号码的地区代码不存在');
  const birth = birthDayOf(value);
  if (birth === undefined) return refuse('公民身份号码中的出生日期不存在');
  if (today !== undefined && birth > today) return refuse('公民身份号码中的出生日期晚于今天');
  if (today !== undefined && Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) >= 130) {
    return refuse('公民身份号码中的出生日期过早');
  }
  if (idCheckCharacter(value.slice(0, 17)) !== value[17]) return refuse('公民身份号码校验码不符，请核对');
  return accept(value);
}

/** Whether `checkIdNumber` accepts the value, told in one walk over its signs: imports ask millions of times. */
export function isIdNumber(value: string, today: string): boolean {
  if (value.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += digit * WEIGHTS[i]!;
  }
  if (CHARACTERS.charCodeAt(sum % 11) !== value.charCodeAt(17)) return false;
  const prefix = numberAt(value, 0);
  if (!PREFIXES[prefix]) return false;
  const [year, month, day] = [numberAt(value, 6) * 100 + numberAt(value, 8), numberAt(value, 10), numberAt(value, 12)];
  if (year < 1850 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  const now = Number(today.slice(0, 4));
  // The year of today itself is left to the closer look.
  return year < now && now - year < 130;
}

/** Two digits from a place on. */
function numberAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** Which two digits may begin a number. */
const PREFIXES = Array.from({ length: 100 }, (_, n) => {
  const prefix = String(n).padStart(2, '0');
  return isProvincePrefix(prefix) || n === 83 || n >= 90;
});

/** Completes an identity number from its first 17 digits. */
export function completeIdNumber(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('an identity number is completed from 17 digits');
  return first17 + idCheckCharacter(first17);
}

/**
 * Lengthens a 15-digit number to 18; `undefined` when it is not 15 digits. Numbers of before 1999 are of the century 19 by the standard; `20` is for
 * lists that were shortened by hand.
 */
export function lengthenIdNumber(value: string, century: '19' | '20' = '19'): string | undefined {
  return /^\d{15}$/.test(value) ? completeIdNumber(`${value.slice(0, 6)}${century}${value.slice(6)}`) : undefined;
}

/** Day of birth `yyyy-mm-dd` in an 18-digit number; `undefined` when there is no such day. */
export function birthDayOf(value: string): string | undefined {
  const [year, month, day] = [Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14))];
  const real = year >= 1850 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return real ? `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}` : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Sex in an 18-digit number: the 17th digit is odd for men, even for women. */
export function sexOf(value: string): 'male' | 'female' {
  return Number(value[16]) % 2 === 1 ? 'male' : 'female';
}

function idCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * WEIGHTS[i]!;
  return CHARACTERS[sum % 11]!;
}
