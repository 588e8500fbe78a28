import { accept, type Check, refuse } from './check.ts';

/** Checks a mobile number of the mainland: eleven digits, the second from 3 to 9. */
export function checkMobile(value: string): Check {
  if (!/^\d{11}$/.test(value)) return refuse('手机号码应为11位数字');
  return /^1[3-9]/.test(value) ? accept(value) : refuse('手机号码号段不存在');
}
