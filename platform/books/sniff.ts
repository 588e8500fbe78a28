/** What the first bytes of a file say it is. `other`: something that is certainly no table. */
export type FileKind = 'zip' | 'ole' | 'biff' | 'html' | 'xml' | 'text' | 'empty' | 'other';

/** Decides by content, never by name. A text is only a guess here: its encoding is judged over the whole file. */
export function kindOf(head: Buffer): FileKind {
  if (head.length === 0) return 'empty';
  const found = signatures.find(([, bytes]) => head.subarray(0, bytes.length).equals(Buffer.from(bytes)));
  if (found) return found[0];
  const start = textStart(head);
  if (/^<\?xml\b/i.test(start) && !/<html\b/i.test(start)) return 'xml';
  if (/^<(!doctype html|html|head|body|meta|style|table|div|title|font|tr|center|form)\b/i.test(start)) return 'html';
  return 'text';
}

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // Books of Excel 2 to 5 without a container.
  ['biff', [0x09, 0x00, 0x04, 0x00]],
  ['biff', [0x09, 0x02, 0x06, 0x00]],
  ['biff', [0x09, 0x04, 0x06, 0x00]],
  ['biff', [0x09, 0x08, 0x08, 0x00]],
  ['other', [0x25, 0x50, 0x44, 0x46]], // %PDF
  ['other', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['other', [0xff, 0xd8, 0xff]], // JPEG
  ['other', [0x47, 0x49, 0x46, 0x38]], // GIF8
  ['other', [0x52, 0x61, 0x72, 0x21]], // Rar!
  ['other', [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ['other', [0x1f, 0x8b]], // gzip
  ['other', [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
];

/** Beginning of a text for finding marks of HTML and XML, whatever its encoding. */
function textStart(head: Buffer): string {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  const text = head.subarray(0, 4096).toString(utf16 ? 'utf16le' : 'latin1');
  return text.replace(/^(?:\uFEFF|\xEF\xBB\xBF)?\s*(?:<!--[\s\S]*?-->\s*)*/, '');
}
