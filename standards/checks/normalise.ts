// Zero-width signs, joiners, byte-order marks and soft hyphens that spreadsheets and web pages leave behind.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const SPACE = /[\s\u3000]+/gu;

/** Turns full-width letters, digits and signs into half-width ones and drops invisible characters; Chinese stays as it is. */
export function toHalfWidth(value: string): string {
  return value
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0))
    .replace(/\u3000/gu, ' ');
}

/** Normalises any code: half width, no spaces, upper case. */
export function normaliseCode(value: string): string {
  return toHalfWidth(value).replace(SPACE, '').toUpperCase();
}

/** Normalises a unified social credit code; O and I become 0 and 1 because neither letter is in the alphabet of GB 32100-2015. */
export function normaliseCreditCode(value: string): string {
  return letterForDigit(normaliseCode(value).replace(/-/g, ''));
}

/** Normalises a VIN; O and I become 0 and 1 because neither letter is in the alphabet of GB 16735. */
export function normaliseVin(value: string): string {
  return letterForDigit(normaliseCode(value).replace(/-/g, ''));
}

/** Normalises a citizen identity number: half width, no spaces, the check letter in upper case; O and I become 0 and 1 because X is its only letter. */
export function normaliseIdNumber(value: string): string {
  return letterForDigit(normaliseCode(value).replace(/-/g, ''));
}

/** Normalises a number plate: no dot, dash or space; O and I in the serial (never in the issuer letter, where O is real) become 0 and 1. */
export function normalisePlate(value: string): string {
  const plain = normaliseCode(value).replace(/[·•・.\-—_]/gu, '');
  return plain.slice(0, 2) + letterForDigit(plain.slice(2));
}

/** Normalises a mobile number: half width, no spaces, dashes or brackets, no country code 86. */
export function normaliseMobile(value: string): string {
  return normaliseCode(value)
    .replace(/[-()]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
}

function letterForDigit(value: string): string {
  return value.replace(/O/g, '0').replace(/I/g, '1');
}
