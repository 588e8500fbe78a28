/** What has to be written otherwise: markup, characters that XML cannot hold, halves of pairs, and texts that look like an escape. */
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9a-fA-F]{4}_/u;
const each = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9a-fA-F]{4}_)/gu;

/** Text of a cell for XML; control characters as `_x000D_` (ST_Xstring), so that reading gives the very same text. */
export function cellXml(text: string): string {
  return special.test(text) ? text.replace(each, (char) => named[char] ?? escaped(char)) : text;
}

/** Signs of Latin texts, by their number, that stand in XML as they are. */
const PLAIN = Uint8Array.from({ length: 0x7f }, (_, unit) =>
  Number(unit >= 0x20 && !'&<>"_'.includes(String.fromCharCode(unit))),
);

/** Whether a text stands in a cell as it is: such signs and common Chinese characters, no blank at its ends, no more than a name or an amount has. */
export function isPlainText(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 200 || text.charCodeAt(0) === BLANK || text.charCodeAt(length - 1) === BLANK)
    return false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (!(unit < 0x7f ? PLAIN[unit] === 1 : unit >= 0x4e00 && unit <= 0x9fff)) return false;
  }
  return true;
}

const BLANK = 0x20;

/** Text of an attribute or a part that knows no such escapes; what XML cannot hold becomes U+FFFD. */
export function attributeXml(text: string): string {
  return text.replace(each, (char) => (char === '_' ? '_' : (named[char] ?? plain(char))));
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '\n', '\t': '\t' };

function escaped(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xd800) return '\uFFFD';
  // From 0x80 on XML holds them as they are.
  return code >= 0x80 ? char : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

function plain(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0x80 && code < 0xd800 ? char : '\uFFFD';
}
