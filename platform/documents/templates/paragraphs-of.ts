import PizZip from 'pizzip';

/** Texts of the paragraphs of a Word document whose container has been checked, empty ones left out; a line break begins another. */
export function paragraphsOf(docx: Buffer): readonly string[] {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs
    .flatMap((paragraph) => textOf(paragraph).split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function textOf(paragraph: string): string {
  const parts = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<(w:br|w:tab)(?: [^>]*)?\/>/g);
  return [...parts].map(([, text, sign]) => (sign ? (sign === 'w:br' ? '\n' : ' ') : clear(text ?? ''))).join('');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function clear(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
