import { toHalfWidth } from '#standards/checks';
import type { FindingCode } from './sentences.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
/** Anything that may need cleaning: white space other than single inner blanks, invisible signs, full-width letters and digits, control signs. */
const SUSPECT =
  /^\s|\s$|[\s\u3000][\s\u3000]|[\t\r\n\u00a0\u3000\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff０-９Ａ-Ｚａ-ｚ]|[\u3400-\u9fff]\s+[\u3400-\u9fff]/u;

/**
 * A text without what spreadsheets and typing leave behind: invisible signs, blanks around it and between Chinese characters, line breaks, full-width
 * letters and digits. Chinese punctuation stays. Texts of several lines keep their breaks.
 */
export function cleanText(text: string, lines: 'one' | 'many'): string {
  if (isPlain(text) || !SUSPECT.test(text)) return text;
  const visible = text.replace(ALL_INVISIBLE, '').replace(/[０-９Ａ-Ｚａ-ｚ]/gu, toHalfWidth);
  if (lines === 'many') return visible.trim();
  return visible
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '')
    .trim();
}

/** Only visible ASCII and common Chinese characters: nothing to clean. Most cells are so, and imports have millions. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!((unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff))) return false;
  }
  return true;
}

/** What was the matter with a text that is now spelled another way; the first thing that would have been enough to see it. */
export function spellingFault(before: string, after: string): FindingCode {
  if (/[\r\n]/u.test(before)) return 'lineBreak';
  if (INVISIBLE.test(before)) return 'zeroWidth';
  if (/[\uff01-\uff5e]/u.test(before)) return 'fullwidth';
  if (/[\s\u3000]/u.test(before) && before.replace(/[\s\u3000]+/gu, '').length === after.replace(/ +/gu, '').length)
    return 'spaces';
  if (/[·•・.\-—_()]/u.test(before) && !/[·•・.\-—_()]/u.test(after)) return 'marks';
  if (before.toUpperCase() === after) return 'lowercase';
  if (before.length === after.length && /[OI]/iu.test(before)) return 'letterForDigit';
  return 'spelling';
}

/** Words with which people say that there is nothing. */
const NOTHING = /^(?:[-—–－―_/／\\*]+|无|暂无|没有|空|n\/a|na|null|none)$/iu;

/** Whether the text only says that there is nothing; in free text 无 is a word like others. */
export function saysNothing(text: string, free: boolean): boolean {
  if (text.length > 12) return false;
  const plain = text.trim();
  return plain.length <= 5 && (free ? /^[-—–－―_/／\\]+$/u.test(plain) : NOTHING.test(plain));
}
