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
  const options = { toneType: 'none', type: 'array', v: true, surname } as const;
  const syllables = pinyin(name.normalize('NFKC'), options)
    .map((syllable) => syllable.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, ''))
    .filter((syllable) => syllable !== '');
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable[0]).join(''),
    sort: syllables.join(' '),
  };
}
