export { type PinyinKey, personPinyinKey, pinyinKey } from './pinyin-key.ts';
