/** Units of amounts in documents, the largest first: digits of 元 that one has. */
const UNITS = [
  { word: '亿', digits: 8 },
  { word: '万', digits: 4 },
] as const;

/** Digits that may stand behind the point of 万 and 亿. */
const DECIMALS = 2;

/**
 * An amount of 元 as official documents write it (GB/T 15835-2011 §4.1.1, §5.1.3: Arabic digits, large round numbers with 万 or 亿): `168000.00` → `16.8万`, `4800.00` → `4800`, `41850.50` → `41850.5`.
 * 元 follows in the text. Large units only where nothing is lost and two digits behind the point are enough. Whatever is no decimal stays as it is.
 */
export function officialAmount(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === '') return decimal;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const cents = fraction.replace(/0+$/, '');
  for (const { word, digits: shift } of UNITS) {
    if (digits.length <= shift || cents !== '') continue;
    const behind = digits.slice(-shift).replace(/0+$/, '');
    if (behind.length <= DECIMALS) return `${sign}${digits.slice(0, -shift)}${behind && `.${behind}`}${word}`;
  }
  return `${sign}${digits}${cents && `.${cents}`}`;
}
