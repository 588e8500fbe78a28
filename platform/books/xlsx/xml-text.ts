/** Value of an attribute by local name, or undefined: `attribute(' r:id="rId1"', 'id')` is `rId1`. */
export function attribute(attributes: string, name: string): string | undefined {
  patterns[name] ??= patternOf(name);
  const found = patterns[name].exec(attributes);
  const raw = found?.[1] ?? found?.[2];
  return raw === undefined ? undefined : unescapeXml(raw);
}

/** A flag as ST_Boolean writes it. */
export function flag(attributes: string, name: string): boolean {
  const value = attribute(attributes, name);
  return value === '1' || value === 'true' || value === 'on';
}

const patterns: Record<string, RegExp> = Object.create(null);

function patternOf(name: string): RegExp {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
}

/** The five named entities and character references; unknown ones stay as they stand. */
export function unescapeXml(raw: string): string {
  return raw.includes('&') ? raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, decode) : raw;
}

function decode(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return named[name] ?? whole;
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

const named: Record<string, string> = Object.assign(Object.create(null), {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});

/** Text of a cell: entities, line ends of XML, and `_x000D_` escapes (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function cellText(raw: string): string {
  const text = unescapeXml(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
