const alphabet = [
  '甲',
  '𠮷',
  'a',
  'Z',
  '0',
  '9',
  ' ',
  '\n',
  '\r',
  '\t',
  ',',
  ';',
  '"',
  "'",
  '=',
  '+',
  '-',
  '@',
  '＝',
  '<',
  '&',
  '_x000D_',
  '_',
  '.',
  '（',
  '\u3000',
  '\u200B',
];

/** Texts of up to twelve characters out of those that make trouble; the same ones every time. */
export function seededTexts(count: number): string[] {
  let seed = 20_260_630;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(12) }, () => alphabet[next(alphabet.length)]).join(''),
  );
}
