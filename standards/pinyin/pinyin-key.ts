import { pinyin } from 'pinyin-pro';

/** Keys by which a Chinese name is found and sorted; lower case, no tones, ü as v. */
export interface PinyinKey {
  /** Whole syllables joined: 贵阳市 → `guiyangshi`. */
  readonly full: string;
  /** First letters: 贵阳市 → `gys`. Letters and digits of the name stay. */
  readonly initials: string;
  /** For sorting: syllables parted by spaces, so that 西安 stands apart from 先. */
  readonly sort: string;
}

/** Pinyin of the name of a unit, place or thing. */
export function pinyinKey(name: string): PinyinKey {
  return keyOf(name, 'off');
}

/** Pinyin of a person's name: the surname is read as a surname (单 shan, 仇 qiu, 曾 zeng). */
export function personPinyinKey(name: string): PinyinKey {
  return keyOf(name, 'head');
}

function keyOf(name: string, surname: 'head' | 'off'): PinyinKey {
  if (PLAIN.test(name)) return plainKey(name);
  const syllables = name
    .normalize('NFKC')
    .split(HAN)
    .flatMap((part, i) =>
      i % 2 === 1
        ? syllablesOf(part, i === 1 && name.startsWith(part) ? surname : 'off')
        : [...part.toLowerCase().replace(SIGNS, '')],
    );
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable[0]).join(''),
    sort: syllables.join(' '),
  };
}

/** A number or a Latin word: each letter and digit stands for itself. */
function plainKey(name: string): PinyinKey {
  const full = name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return { full, initials: full, sort: full.split('').join(' ') };
}

/** Printable ASCII. */
const PLAIN = /^[ -~]*$/;

const SIGNS = /[\s\p{P}\p{S}]/gu;

/** Runs of Chinese characters; splitting by it leaves them at the odd places. */
const HAN = /(\p{Script=Han}+)/u;

const known = new Map<string, readonly string[]>();

/** Large imports ask for the same words again and again. */
const KNOWN = 5000;

function syllablesOf(run: string, surname: 'head' | 'off'): readonly string[] {
  const key = surname + run;
  let syllables = known.get(key);
  if (!syllables) {
    if (known.size >= KNOWN) known.clear();
    syllables = pinyin(run, { toneType: 'none', type: 'array', v: true, surname });
    known.set(key, syllables);
  }
  return syllables;
}
