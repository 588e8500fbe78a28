const WORDS: Readonly<Record<string, string>> = {
  blank: '空行',
  repeatedHeader: '重复的表头',
  subtotal: '小计行',
  total: '合计行',
  footer: '表尾',
  note: '说明文字',
  preamble: '表头之上的文字',
};

/** Why a line is no data, in a word. */
export function skipWords(skip: string | null): string {
  return WORDS[skip ?? ''] ?? '不是数据';
}
