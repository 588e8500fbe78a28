import { personPinyinKey } from '#standards/pinyin';
import type { IdentityFault } from '../faults.ts';

/** Facts about the account that its password may not contain. */
export interface PasswordOwner {
  readonly login: string;
  /** Name of the person. */
  readonly name: string;
}

/** Earlier passwords that may not come back. */
export const REMEMBERED_PASSWORDS = 5;

/**
 * What is wrong with a new password, or undefined: at least 10 characters, or 8 of three classes; neither the login nor the
 * name in pinyin inside; none of the passwords that are tried first. Earlier passwords are judged where their hashes are.
 */
export function weaknessOf(password: string, owner: PasswordOwner): IdentityFault | undefined {
  const length = [...password].length;
  if (length > 128) return 'PASSWORD_LONG';
  if (length < 8 || (length < 10 && classesOf(password) < 3)) return 'PASSWORD_SHORT';
  const plain = password.normalize('NFKC').toLowerCase();
  const names = [owner.login.toLowerCase(), personPinyinKey(owner.name).full, owner.name];
  if (names.some((name) => name.length >= 3 && plain.includes(name))) return 'PASSWORD_NAMED';
  if (isCommon(plain)) return 'PASSWORD_COMMON';
  return undefined;
}

function classesOf(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((sort) => sort.test(password)).length;
}

/** Words that nearly all guessed passwords are built on; digits and signs around them do not help. */
const COMMON_WORDS = new Set(
  (
    'password passw0rd p@ssword p@ssw0rd qwerty qwertyuiop asdfghjkl zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r admin ' +
    'administrator root welcome iloveyou letmein woaini woaini1314 test guest system user guizhou guiyang jiguanshiwu'
  ).split(' '),
);

function isCommon(plain: string): boolean {
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (COMMON_WORDS.has(plain) || COMMON_WORDS.has(core)) return true;
  return new Set(plain).size < 4 || isRun(plain);
}

/** Digits or letters one after the other, up or down: 0123456789, abcdefghij, 9876543210, 1234567890. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).map((sign, i) => sign.charCodeAt(0) - plain.charCodeAt(i));
  const even = steps.filter((step) => step === steps[0] && Math.abs(step) === 1).length;
  return even >= steps.length - 1;
}
