import { createHash, randomInt } from 'node:crypto';

/** What a signature covers. */
export interface SignedContent {
  readonly number: string | null;
  readonly title: string;
  readonly signedOn: string | null;
  readonly agency: string;
  readonly mainTo: string;
  readonly body: string;
  readonly enclosures: string | null;
  readonly copyTo: string | null;
}

/** SM3 over what was signed, hexadecimal: the same content gives the same digest, whatever the paper looks like. */
export function contentDigest(content: SignedContent): string {
  const { number, title, signedOn, agency, mainTo, body, enclosures, copyTo } = content;
  const parts = [number, title, signedOn, agency, mainTo, body, enclosures, copyTo].map((part) => part ?? '');
  return createHash('sm3').update(JSON.stringify(parts)).digest('hex');
}

/** Digits of the digest that stand on the paper. */
export const PRINTED_DIGITS = 16;

/** Letters and digits that nobody takes for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code that cannot be guessed: 12 signs of 32, drawn by chance. */
export function newVerifyCode(): string {
  return Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
