/** Whether bytes are text, and which: markup that a browser would run is told apart, since it is never shown in the page. Nothing when they are no text. */
export function textKind(
  head: Buffer,
  plain: readonly string[],
): { readonly type: string; readonly names: readonly string[] } | undefined {
  const words = wordsOf(head);
  if (words === undefined) return undefined;
  if (/<svg[\s>]/i.test(words)) return { type: 'image/svg+xml', names: ['svg'] };
  if (/<(!doctype\s+html|html|head|body|script|iframe|table|meta)[\s>]/i.test(words))
    return { type: 'text/html', names: ['html', 'htm', 'mht', 'mhtml'] };
  if (/^\s*<\?xml/i.test(words)) return { type: 'application/xml', names: ['xml', 'bpmn', 'xsd', 'kml', 'dxf'] };
  return { type: 'text/plain', names: [...plain, 'dxf', 'ini', 'yml', 'yaml', 'eml', 'xml', 'ics', 'vcf'] };
}

/** The first words, so far as signs of ASCII go; nothing when control signs say that the bytes are no text. */
function wordsOf(head: Buffer): string | undefined {
  const mark = head.length > 1 ? head.readUInt16BE(0) : 0;
  const text = mark === 0xfffe ? head.toString('utf16le') : mark === 0xfeff ? swapped(head) : head.toString('latin1');
  return [...text].some(isControl) ? undefined : text;
}

function swapped(head: Buffer): string {
  return Buffer.from(head.subarray(0, head.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** Tab, line and form feeds, the end-of-file sign of old programs and escape may stand in a text. */
function isControl(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27);
}
